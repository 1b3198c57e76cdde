import type { RatedFinding } from '../checks/index';
import { sliceSpan } from '../text/span';
import type { Vault, VaultPath } from '../vault/vault';

/** Errors that an author knows of and puts up with: so many of one code at these words of this note. */
export interface BaselineEntry {
  readonly file: VaultPath;
  readonly code: string;
  /** The author's own words that the finding stands at: they stay when lines move. */
  readonly text: string;
  readonly times: number;
}

export type Baseline = readonly BaselineEntry[];

/** What a baseline makes of a check. */
export interface Compared {
  /** What is new. */
  readonly fresh: readonly RatedFinding[];
  /** How many findings were known. */
  readonly known: number;
  /** Entries that were found less often than they say. Of what was not looked at nothing is claimed. */
  readonly mended: Baseline;
}

/** Says whether this check could have found what the entry tells of, had it been there. */
export type IsJudged = (entry: Omit<BaselineEntry, 'times'>) => boolean;

/** Takes from `found` what `baseline` knows; the first of several that are alike are the known ones. */
export function compareWithBaseline(
  vault: Vault,
  { found, baseline }: { readonly found: readonly RatedFinding[]; readonly baseline: Baseline },
  isJudged: IsJudged,
): Compared {
  const left = new Map(baseline.map((entry) => [keyOf(entry), entry.times]));
  const fresh = found.filter((rated) => {
    const key = keyOf(entryOf(vault, rated));
    const times = left.get(key) ?? 0;
    left.set(key, times - 1);
    return times <= 0;
  });
  const mended = baseline.filter((entry) => left.get(keyOf(entry))! > 0 && isJudged(entry));
  return { fresh, known: found.length - fresh.length, mended };
}

/** The baseline that knows the errors among `found`, and of `before` what this check could not judge. */
export function updateBaseline(
  vault: Vault,
  { found, before }: { readonly found: readonly RatedFinding[]; readonly before: Baseline },
  isJudged: IsJudged,
): Baseline {
  const entries = new Map(before.filter((entry) => !isJudged(entry)).map((entry) => [keyOf(entry), entry]));
  const counted = new Map<string, BaselineEntry>();
  for (const rated of found) {
    if (rated.severity !== 'error') continue;
    const entry = entryOf(vault, rated);
    const { times } = counted.get(keyOf(entry)) ?? { times: 0 };
    counted.set(keyOf(entry), { ...entry, times: times + 1 });
  }
  for (const [key, entry] of counted) entries.set(key, entry);
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** The baseline as a file: a line each, in order of note, so that changes can be read. */
export function writeBaseline(baseline: Baseline): string {
  const lines = baseline.map(({ file, code, text, times }) =>
    JSON.stringify({ file, code, text, ...(times > 1 && { times }) }),
  );
  return `{"version":1,"findings":[${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]}\n`;
}

/** Reads what `writeBaseline` gave; `undefined` for anything else. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const { version, findings } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (version !== 1 || !Array.isArray(findings)) return undefined;
    const entries = findings.map(readEntry);
    return entries.includes(undefined) ? undefined : (entries as Baseline);
  } catch {
    // Text that is no JSON, or no object.
    return undefined;
  }
}

function readEntry(value: unknown): BaselineEntry | undefined {
  const { file, code, text, times = 1 } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof file !== 'string' || typeof code !== 'string' || typeof text !== 'string') return undefined;
  return Number.isInteger(times)
    ? { file: file as VaultPath, code, text, times: times as number }
    : undefined;
}

function entryOf(
  vault: Vault,
  { finding: { path, code, span } }: RatedFinding,
): Omit<BaselineEntry, 'times'> {
  const note = vault.notes.get(path);
  return { file: path, code, text: note ? sliceSpan(note.text, span) : '' };
}

function keyOf({ file, code, text }: Omit<BaselineEntry, 'times'>): string {
  return JSON.stringify([file, code, text]);
}
