import type { PlannedLink } from './plan';
import { REASONS, type LinkOutcome, type Verdict } from './verdict';

/** How many addresses came to each verdict; 0 where none did. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** What came of the addresses of one host or one note. */
export interface LinkTally {
  /** The host with its port if one is written, empty where there is none; or the path of the note. */
  readonly name: string;
  /** How many different addresses it has; those without an outcome count here alone. */
  readonly addresses: number;
  readonly verdicts: VerdictCounts;
}

/** What came of all addresses of a plan. */
export interface LinkSummary {
  readonly addresses: number;
  /** How many times they stand in the notes. */
  readonly uses: number;
  readonly verdicts: VerdictCounts;
  /** In order of name. */
  readonly hosts: readonly LinkTally[];
  /** In order of path. */
  readonly notes: readonly LinkTally[];
}

type Tally = {
  -readonly [Key in keyof LinkTally]: Key extends 'verdicts' ? Record<Verdict, number> : LinkTally[Key];
};

/** Counts what `outcomes` say of the addresses of `plan`, by verdict, host and note. */
export function summarizeLinks(plan: readonly PlannedLink[], outcomes: Iterable<LinkOutcome>): LinkSummary {
  const known = new Map([...outcomes].map(({ url, verdict }) => [url, verdict]));
  const all = emptyTally('');
  const hosts = new Map<string, Tally>();
  const notes = new Map<string, Tally>();
  let uses = 0;
  for (const link of plan) {
    uses += link.uses.length;
    const verdict = known.get(link.url);
    count(all, verdict);
    count(tallyOf(hosts, hostOf(link.url)), verdict);
    for (const path of new Set(link.uses.map((use) => use.path))) count(tallyOf(notes, path), verdict);
  }
  return { addresses: plan.length, uses, verdicts: all.verdicts, hosts: sorted(hosts), notes: sorted(notes) };
}

/** The host of an address, with the port if one is written; empty when it has none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

function emptyTally(name: string): Tally {
  const verdicts = Object.fromEntries(Object.keys(REASONS).map((verdict) => [verdict, 0]));
  return { name, addresses: 0, verdicts: verdicts as Record<Verdict, number> };
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const known = tallies.get(name) ?? emptyTally(name);
  tallies.set(name, known);
  return known;
}

function count(tally: Tally, verdict: Verdict | undefined): void {
  tally.addresses++;
  if (verdict) tally.verdicts[verdict]++;
}

function sorted(tallies: ReadonlyMap<string, Tally>): Tally[] {
  return [...tallies.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
