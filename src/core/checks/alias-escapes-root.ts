import { fieldCheck } from '../fields/fieldCheck';
import { replaceItem, type Item } from '../fields/items';
import { pageOf } from '../site/pageOf';
import { applyEdits } from '../text/edit';
import { applyChanges } from '../vault/makeVault';
import { readNote } from '../vault/readNote';
import type { Fix } from './finding';
import { quote } from './quote';
import { aliasRedirects } from './redirects';
import type { Subject } from './subject';

/** `../../old` of a note one folder deep: the file of the redirect is written beside the site's folder. */
export const aliasEscapesRoot = fieldCheck(
  {
    code: 'alias/escapes-root',
    severity: 'error',
    description: 'An alias leads with `..` out of the site, so that its redirect is at no address.',
  },
  (subject) =>
    aliasRedirects(subject)
      .filter(({ escapesRoot }) => escapesRoot)
      .map(({ alias, span, item }) => ({
        span,
        message: `${quote(alias)} leads out of the site: it has more \`..\` than there are folders above this note.`,
        fixes: () => withFewerSteps(subject, item, alias),
      })),
);

const MOST_STEPS = 20;

/** The alias with as many `../` as there are folders. */
function withFewerSteps(subject: Subject, item: Item, alias: string): Fix[] {
  let shorter = alias;
  for (let step = 0; step < MOST_STEPS && shorter.startsWith('../'); step++) {
    shorter = shorter.slice('../'.length);
    const fix = replaceItem(subject.note, item, shorter)[0];
    if (fix && staysInside(subject, fix, shorter)) return [fix];
  }
  return [];
}

function staysInside({ vault, note, today }: Subject, fix: Fix, alias: string): boolean {
  const after = readNote(note.path, applyEdits(note.text, fix.edits.get(note.path) ?? []));
  const { redirects } = pageOf(applyChanges(vault, [{ kind: 'note', note: after }]), after, today);
  return redirects.some((redirect) => redirect.alias === alias && !redirect.escapesRoot);
}
