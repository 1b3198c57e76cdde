import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RatedFinding } from '../core/checks/index';
import {
  compareWithBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline,
  type Baseline,
  type IsJudged,
} from '../core/linkcheck/baseline';
import { linkCodes } from '../core/linkcheck/linkCodes';
import { sliceSpan } from '../core/text/span';
import { readText } from '../node/readText';
import { CannotRun } from './cannotRun';
import type { CheckOptions } from './checkCommand';
import type { CheckedLink } from './checkResult';
import { count } from './count';
import type { OpenVault } from './openVault';

const BASELINE_FILE = 'inkstone.baseline.json';

interface Found {
  readonly found: readonly RatedFinding[];
  readonly links: readonly CheckedLink[];
  /** Whether the check came to its end. */
  readonly isWhole: boolean;
}

interface Compared {
  readonly found: readonly RatedFinding[];
  /** `undefined` without a baseline. */
  readonly known: number | undefined;
  readonly notices: readonly string[];
}

/** Leaves out what the baseline knows, if there is to be one, and writes it anew if that is wanted. Throws `CannotRun`. */
export function applyBaseline(
  open: OpenVault,
  { found, links, isWhole }: Found,
  { options, cwd }: { readonly options: CheckOptions; readonly cwd: string },
): Compared {
  const { baseline: named, updateBaseline: isUpdate = false } = options;
  if (named === undefined && !isUpdate) return { found, known: undefined, notices: [] };
  const name = typeof named === 'string' ? named : BASELINE_FILE;
  const file = resolve(cwd, name);
  const before = readFrom(file, { name, isUpdate });
  const isJudged = judgedIn(open, links);
  const isWritten = isUpdate && isWhole;
  const baseline = isWritten ? updateBaseline(open.vault, { found, before }, isJudged) : before;
  if (isWritten) writeTo(file, name, baseline);
  const { fresh, known, mended } = compareWithBaseline(open.vault, { found, baseline }, isJudged);
  const notices: string[] = [];
  if (isWritten) notices.push(`${name} now knows ${count(baseline.length, 'error', 'errors')}.`);
  else if (isUpdate) notices.push(`${name} stays as it is, since the check did not come to its end.`);
  if (mended.length > 0) {
    const [are, them] = mended.length === 1 ? ['is', 'it'] : ['are', 'them'];
    const what = count(mended.length, 'error', 'errors');
    notices.push(`${what} of ${name} ${are} mended: --update-baseline takes ${them} out.`);
  }
  return { found: fresh, known, notices };
}

function readFrom(
  file: string,
  { name, isUpdate }: { readonly name: string; readonly isUpdate: boolean },
): Baseline {
  const read = readText(file);
  if (!read && isUpdate) return [];
  if (!read)
    throw new CannotRun(`${name}: there is no such baseline. Run once with --update-baseline to make it.`);
  const baseline = readBaseline(read.text);
  if (!baseline) throw new CannotRun(`${name} is no baseline. Name another file, or remove it.`);
  return baseline;
}

function writeTo(file: string, name: string, baseline: Baseline): void {
  try {
    writeFileSync(file, writeBaseline(baseline));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CannotRun(`${name} cannot be written (${code}).`);
  }
}

/** Nothing is known of notes that were not looked at, nor of addresses whose answer proves nothing. */
function judgedIn({ vault, notes }: OpenVault, links: readonly CheckedLink[]): IsJudged {
  const looked = new Set(notes.map(({ path }) => path));
  const unproven = new Set<string>();
  for (const { uses, outcome } of links) {
    if (!['uncertain', 'timeout', 'skipped'].includes(outcome.verdict)) continue;
    for (const { path, span, fragment } of uses) {
      const { text } = vault.notes.get(path)!;
      for (const part of fragment ? [span, fragment] : [span])
        unproven.add(`${path}\n${sliceSpan(text, part)}`);
    }
  }
  return ({ file, code, text }) => {
    if (!vault.notes.has(file)) return true;
    return looked.has(file) && !(linkCodes.includes(code) && unproven.has(`${file}\n${text}`));
  };
}
