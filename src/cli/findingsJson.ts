import type { RatedFinding } from '../core/checks/index';
import { rangeOf } from '../core/text/lines';
import { writeJson } from './json';
import type { OpenVault } from './openVault';

/**
 * What `check` found, as JSON: files from the root with forward slashes, positions from 0 in UTF-16 code units.
 */
export function findingsJson(
  { root, vault, notes, assets }: OpenVault,
  found: readonly RatedFinding[],
): string {
  const findings = found.map(({ finding: { code, path, span, message }, severity }) => {
    const range = rangeOf(vault.notes.get(path)!.lines, span);
    return { code, severity, file: path, range, message };
  });
  return writeJson({ version: 1, root, notes: notes.length, assets }, 'findings', findings);
}
