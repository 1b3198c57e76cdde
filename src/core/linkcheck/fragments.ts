import { decodePercent } from '../text/percent';

/**
 * The ids or names of which one must be on the page for `fragment` (as in the address, percent-encoded, without `#`) to
 * lead somewhere; `undefined` when no page can prove that it does not: the top of the page, the state of a script
 * (`!…`, `/…`, `gid=0`), lines of a listing (`L10-L20`), a place in a medium (`page=2`, `t=30`), a text to look for.
 *
 * Source: HTML, "find a potential indicated element"; GitHub puts `user-content-` before the ids that authors write.
 */
export function idsOfFragment(fragment: string): readonly string[] | undefined {
  const id = withoutDirective(fragment);
  if (id === '' || /^top$/i.test(id) || /^[!/?:]/.test(id) || /[=&]/.test(id) || isLines(id))
    return undefined;
  const decoded = decodePercent(id);
  return [...new Set([id, decoded, `user-content-${decoded}`, `user-content-${id}`])];
}

/** Whether a page can prove that `fragment` leads nowhere. */
export function isJudged(fragment: string | undefined): fragment is string {
  return fragment !== undefined && idsOfFragment(fragment) !== undefined;
}

/** A fragment may end in directives for the browser, `:~:text=…` (URL Fragment Text Directives). */
function withoutDirective(fragment: string): string {
  const at = fragment.indexOf(':~:');
  return at === -1 ? fragment : fragment.slice(0, at);
}

/** `L10`, `L10-L20`, `L10-20`, `L10C2-L20C4`, as forges name the lines of a file. */
function isLines(id: string): boolean {
  return /^L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$/.test(id);
}
