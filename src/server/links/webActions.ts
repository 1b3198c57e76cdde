import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver/node';
import { findingOf } from '../../core/features/codeActions';
import { isAboutWeb, outcomeAt } from '../../core/features/webFixes';
import { archivedAddress } from '../../core/linkcheck/archivedAddress';
import type { LinkOutcome } from '../../core/linkcheck/verdict';
import { IGNORE_LINK, OPEN_ADDRESS, type IgnoreLinkArgument } from '../../protocol/links';
import type { Place } from '../places';

/**
 * `actions`, those of the core for `diagnostics`, and among them what only an editor can do about an address of the web:
 * open its archived copy, ignore it from now on.
 */
export function withWebActions(
  place: Place,
  actions: readonly CodeAction[],
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const own = diagnostics.flatMap((diagnostic) => webActions(place, diagnostic));
  // The last of each finding silences it, which is the last that one wants.
  const last = own.length > 0 ? actions.length - 1 : actions.length;
  return [...actions.slice(0, last), ...own, ...actions.slice(last)];
}

function webActions(place: Place, diagnostic: Diagnostic): CodeAction[] {
  const finding = findingOf(place.note, diagnostic);
  const outcome = finding && isAboutWeb(finding.code) ? outcomeAt(place, place.note, finding) : undefined;
  if (!outcome) return [];
  const action = (title: string, command: string, argument: unknown): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command, arguments: [argument] },
  });
  const ignore = (pattern: string): IgnoreLinkArgument => ({ uri: place.uriOf(place.path), pattern });
  const { url } = outcome;
  const host = URL.canParse(url) ? new URL(url).host : undefined;
  return [
    ...(mayBeGone(outcome)
      ? [action('Open a copy in the Web Archive', OPEN_ADDRESS, archivedAddress(url, place.note))]
      : []),
    action('Ignore this address from now on', IGNORE_LINK, ignore(withoutFragment(url))),
    ...(host === undefined
      ? []
      : [action(`Ignore all addresses of ${host} from now on`, IGNORE_LINK, ignore(host))]),
  ];
}

function mayBeGone({ verdict, reason }: LinkOutcome): boolean {
  return verdict === 'broken' || verdict === 'timeout' || reason === 'to-root' || verdict === 'uncertain';
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash === -1 ? url : url.slice(0, hash);
}
