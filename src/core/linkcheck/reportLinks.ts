import type { RatedFinding, Severities } from '../checks/index';
import type { Finding } from '../checks/finding';
import { silence } from '../checks/silence';
import { readSuppressions } from '../checks/suppressions';
import type { Vault, VaultPath } from '../vault/vault';
import { linkChecks } from './linkCodes';
import type { LinkUse, PlannedLink } from './plan';
import { outcomeMessage, type DayOf } from './reportOutcome';
import type { LinkOutcome, Verdict } from './verdict';

export interface ReportOptions {
  /** Code → severity, where the author wants another than the check's own. */
  readonly severities?: Severities | undefined;
  /** Names days where the author is; in UTC without it. */
  readonly dayOf?: DayOf | undefined;
}

const checkOf = new Map(linkChecks.map((check) => [check.verdict, check]));

/** The code under which a verdict is reported; `undefined` when it is no finding. */
export function codeOf(verdict: Verdict): string | undefined {
  return checkOf.get(verdict)?.code;
}

/**
 * What `outcomes` say of the addresses of `plan`, at every place where they stand, in order of path and place; without
 * what a comment silences or the author turned off. An address without an outcome has no finding.
 */
export function reportLinks(
  vault: Vault,
  { plan, outcomes }: { readonly plan: readonly PlannedLink[]; readonly outcomes: Iterable<LinkOutcome> },
  { severities = {}, dayOf }: ReportOptions = {},
): RatedFinding[] {
  const known = new Map([...outcomes].map((outcome) => [outcome.url, outcome]));
  const byNote = new Map<VaultPath, RatedFinding[]>();
  for (const { url, uses } of plan) {
    const outcome = known.get(url);
    const check = outcome && checkOf.get(outcome.verdict);
    const severity = check && (severities[check.code] ?? check.severity);
    if (!check || severity === undefined || severity === 'off') continue;
    const message = outcomeMessage(outcome, dayOf);
    for (const use of uses) {
      const finding = { code: check.code, path: use.path, span: spanOf(use, outcome), message };
      const rated = byNote.get(use.path);
      if (rated) rated.push({ finding, severity });
      else byNote.set(use.path, [{ finding, severity }]);
    }
  }
  const paths = [...byNote.keys()].sort();
  return paths.flatMap((path) => heardIn(vault, path, byNote.get(path)!));
}

/** Of a missing fragment the fragment alone: the rest is right. */
function spanOf({ span, fragment }: LinkUse, { verdict }: LinkOutcome): Finding['span'] {
  return verdict === 'fragment-missing' && fragment && fragment.end > fragment.start ? fragment : span;
}

function heardIn(vault: Vault, path: VaultPath, rated: RatedFinding[]): RatedFinding[] {
  rated.sort((a, b) => a.finding.span.start - b.finding.span.start);
  const note = vault.notes.get(path);
  const suppressions = note ? readSuppressions(note) : [];
  if (!note || suppressions.length === 0) return rated;
  const findings = rated.map(({ finding }) => finding);
  const heard = new Set(silence(note, suppressions, findings).heard);
  return rated.filter(({ finding }) => heard.has(finding));
}
