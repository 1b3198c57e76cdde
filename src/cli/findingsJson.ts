import { rangeOf } from '../core/text/lines';
import type { CheckedLink, CheckResult } from './checkResult';
import { writeJsonLists } from './json';

/**
 * What `check` found, as JSON: files from the root with forward slashes, positions from 0 in UTF-16 code units; and every
 * web address of the notes: what is not known of one is null.
 */
export function findingsJson(result: CheckResult): string {
  const { root, vault, notes, assets } = result.open;
  const findings = result.found.map(({ finding: { code, path, span, message }, severity }) => {
    const range = rangeOf(vault.notes.get(path)!.lines, span);
    return { code, severity, file: path, range, message };
  });
  const { known } = result;
  const head = { version: 1, root, notes: notes.length, assets, ...(known !== undefined && { known }) };
  const links = result.links.map((link) => describe(result, link));
  return writeJsonLists(head, { findings, links });
}

function describe({ open: { vault } }: CheckResult, { url, uses, outcome }: CheckedLink): object {
  const { verdict, reason, status, to, hops, checkedAt, firstSeen, times, nearIds } = outcome;
  return {
    url,
    verdict,
    reason,
    status: status ?? null,
    final: hops.at(-1)?.url ?? null,
    to: to ?? null,
    hops,
    checkedAt: iso(checkedAt),
    ...(firstSeen !== undefined && { firstSeen: iso(firstSeen), times }),
    ...(nearIds && { nearIds }),
    places: uses.map(({ path, span }) => ({
      file: path,
      range: rangeOf(vault.notes.get(path)!.lines, span),
    })),
  };
}

function iso(moment: number | undefined): string | null {
  return moment === undefined ? null : new Date(moment).toISOString();
}
