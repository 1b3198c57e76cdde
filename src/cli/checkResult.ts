import { isAbsolute, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RatedFinding } from '../core/checks/index';
import type { PlannedLink } from '../core/linkcheck/plan';
import type { LinkOutcome } from '../core/linkcheck/verdict';
import { positionAt } from '../core/text/lines';
import { toSlashes } from '../node/toSlashes';
import type { OpenVault } from './openVault';

/** An address of the notes and what came of it. */
export interface CheckedLink extends PlannedLink {
  readonly outcome: LinkOutcome;
}

/** All that `inkstone check` has to say; what its writers write. */
export interface CheckResult {
  readonly open: OpenVault;
  /** In order of path and place, without what the baseline knows. */
  readonly found: readonly RatedFinding[];
  /** Every address of the notes, in order of its first place. */
  readonly links: readonly CheckedLink[];
  /** Whether the network was to be asked. */
  readonly asksNetwork: boolean;
  /** How many findings the baseline knows; `undefined` without one. */
  readonly known: number | undefined;
}

/** Where a finding is, for people and programs that count from 1. Columns are UTF-16 code units; the end is behind the last. */
export interface FilePlace {
  /** From `base`, if it lies in it, else absolute; as the system writes paths. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where `rated` is, the file's name written from the folder `base`. */
export function filePlaceOf(
  { open: { root, vault } }: CheckResult,
  { finding }: RatedFinding,
  base: string,
): FilePlace {
  const { lines } = vault.notes.get(finding.path)!;
  const start = positionAt(lines, finding.span.start);
  const end = positionAt(lines, finding.span.end);
  return {
    file: fileFrom(base, join(root, finding.path)),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** The absolute path `file` written from the folder `base`, if it lies in it. */
export function fileFrom(base: string, file: string): string {
  const path = relative(base, file);
  return path.startsWith('..') || isAbsolute(path) ? file : path;
}

/** `file`, a path of `fileFrom`, as the reference of a URI. */
export function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return toSlashes(file).split('/').map(encodeURIComponent).join('/');
}
