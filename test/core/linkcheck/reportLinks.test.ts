import assert from 'node:assert/strict';
import type { Severities } from '../../../src/core/checks/index';
import { linkChecks } from '../../../src/core/linkcheck/linkCodes';
import { planLinks } from '../../../src/core/linkcheck/planLinks';
import { reportLinks } from '../../../src/core/linkcheck/reportLinks';
import { describeOutcome, outcomeMessage } from '../../../src/core/linkcheck/reportOutcome';
import { summarizeLinks } from '../../../src/core/linkcheck/summarizeLinks';
import { REASONS, type LinkOutcome, type Reason, type Verdict } from '../../../src/core/linkcheck/verdict';
import type { Vault } from '../../../src/core/vault/vault';
import { readMarks, writeMarks } from '../../support/marks';
import { vaultOf } from '../../support/vaultOf';

const NOON = Date.UTC(2026, 10, 23, 12);

function outcome(url: string, verdict: Verdict, more: Partial<LinkOutcome> = {}): LinkOutcome {
  const reason: Reason = REASONS[verdict][0];
  return { url, verdict, reason, hops: [], checkedAt: NOON, ...more };
}

function report(vault: Vault, outcomes: readonly LinkOutcome[], severities?: Severities) {
  return reportLinks(vault, { plan: planLinks(vault, vault.notes.values()), outcomes }, { severities });
}

/** Checks that a note of that text has findings at its marks and nowhere else. */
function assertMarked(marked: string, outcomes: readonly LinkOutcome[], severities?: Severities): void {
  const { text } = readMarks(marked);
  const vault = vaultOf({ 'a.md': text });
  const spans = report(vault, outcomes, severities).map(({ finding }) => finding.span);
  assert.equal(writeMarks(text, spans), marked);
}

describe('reportLinks', () => {
  it('marks what is wrong at every place, and nothing else', () => {
    const gone = outcome('https://a.org/', 'broken');
    assertMarked('[x](⟦https://a.org⟧) <⟦https://a.org/⟧> [y](https://b.org)', [
      gone,
      outcome('https://b.org/', 'ok'),
    ]);
    assertMarked('[x][r] [r]\n\n[r]: <⟦https://a.org⟧> "t"', [gone]);
    assertMarked('---\ncover: "⟦https://a.org/⟧"\n---\n<a href="⟦https://a.org⟧">x</a>', [gone]);
  });

  it('marks a missing fragment alone', () => {
    const missing = outcome('https://a.org/#x', 'fragment-missing');
    assertMarked('[x](https://a.org/#⟦x⟧) [[https://a.org/#⟦x⟧|y]] [z](https://a.org/)', [missing]);
  });

  it('is in order of path, then of place', () => {
    const vault = vaultOf({
      'b.md': 'https://b.org https://a.org',
      'a.md': 'https://a.org https://b.org',
    });
    const found = report(vault, [
      outcome('https://a.org/', 'broken'),
      outcome('https://b.org/', 'redirected'),
    ]);
    assert.deepEqual(
      found.map(({ finding: { path, span, code }, severity }) => [path, span.start, code, severity]),
      [
        ['a.md', 0, 'url/broken', 'warning'],
        ['a.md', 14, 'url/redirected', 'information'],
        ['b.md', 0, 'url/redirected', 'information'],
        ['b.md', 14, 'url/broken', 'warning'],
      ],
    );
  });

  it('says nothing of what is in order, of what proves nothing, and of what was not asked', () => {
    for (const verdict of ['ok', 'uncertain', 'timeout', 'skipped'] as const) {
      assertMarked('https://a.org', [outcome('https://a.org/', verdict)]);
    }
    assertMarked('https://a.org', []);
  });

  it('goes by the severities of the author', () => {
    assertMarked('⟦https://a.org⟧', [outcome('https://a.org/', 'uncertain')], { 'url/uncertain': 'hint' });
    assertMarked('https://a.org', [outcome('https://a.org/', 'broken')], { 'url/broken': 'off' });
  });

  it('is silent where a comment wants it so', () => {
    const gone = [outcome('https://a.org/', 'broken')];
    assertMarked('<!-- inkstone-disable-next-line url/broken -->\nhttps://a.org\n⟦https://a.org⟧', gone);
    assertMarked('<!-- inkstone-disable-next-line url/redirected -->\n⟦https://a.org⟧', gone);
    assertMarked('<!-- inkstone-disable-file url/broken -->\nhttps://a.org', gone);
  });

  it('is of no note that has gone since', () => {
    const plan = planLinks(vaultOf({}), vaultOf({ 'a.md': 'https://a.org' }).notes.values());
    const found = reportLinks(vaultOf({}), { plan, outcomes: [outcome('https://a.org/', 'broken')] });
    assert.equal(found.length, 1);
  });
});

describe('what is said of an address', () => {
  it('tells what was seen, when, and what to do', () => {
    assert.equal(
      outcomeMessage(outcome('https://a.org/x', 'broken', { status: 404 })),
      'There is no such page (404). Asked on 2026-11-23. Link to another page, or to an archived copy of this one.',
    );
    assert.equal(
      outcomeMessage(outcome('http://a.org/', 'redirected', { to: 'https://a.org/' })),
      'The page has moved for good to `https://a.org/`. Asked on 2026-11-23. Write its new address.',
    );
    assert.equal(
      outcomeMessage(outcome('https://a.org/#setup', 'fragment-missing', { nearIds: ['set-up', 'x'] })),
      'The page is there, but nothing on it is named `#setup`. Asked on 2026-11-23. Did you mean `#set-up`?',
    );
  });

  it('tells since when it is so, where that is longer', () => {
    const dead = outcome('https://a.org/', 'broken', {
      reason: 'no-such-host',
      firstSeen: NOON - 21 * 86_400_000,
      times: 4,
    });
    assert.match(outcomeMessage(dead), /Asked on 2026-11-23, so since 2026-11-02 \(4 checks\)\./);
    assert.match(outcomeMessage({ ...dead, firstSeen: NOON }), /Asked on 2026-11-23\. /);
  });

  it('names days where the author is', () => {
    const dead = outcome('https://a.org/', 'broken');
    assert.match(
      outcomeMessage(dead, () => 'Monday'),
      /Asked on Monday\./,
    );
  });

  it('has words for every reason, and names no place twice', () => {
    for (const [verdict, reasons] of Object.entries(REASONS) as [Verdict, readonly Reason[]][]) {
      for (const reason of reasons) {
        const { seen, advice } = describeOutcome(
          outcome('https://a.org/b#c', verdict, { reason, status: 418 }),
        );
        assert.match(`${seen} ${advice}`.trim(), /^[A-Z`].*[.?]$/, reason);
        assert.doesNotMatch(seen + advice, /\.\.|\?\.|undefined/, reason);
      }
    }
  });

  it('keeps to the severity that each verdict may have', () => {
    const loud = linkChecks.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      loud.map(({ verdict }) => verdict),
      ['broken', 'fragment-missing'],
    );
  });
});

describe('summarizeLinks', () => {
  it('counts addresses by verdict, host and note', () => {
    const vault = vaultOf({
      'a.md': 'https://a.org/1 https://a.org/1 https://a.org/2 http://b.org:8080/',
      'b.md': 'https://a.org/1 https://c.org',
    });
    const summary = summarizeLinks(planLinks(vault, vault.notes.values()), [
      outcome('https://a.org/1', 'ok'),
      outcome('https://a.org/2', 'broken'),
      outcome('http://b.org:8080/', 'broken'),
    ]);
    const { hosts, notes, verdicts, ...rest } = summary;
    assert.deepEqual(rest, { addresses: 4, uses: 6 });
    assert.deepEqual([verdicts.ok, verdicts.broken, verdicts.timeout], [1, 2, 0]);
    const short = (tallies: typeof hosts): unknown[] =>
      tallies.map(({ name, addresses, verdicts: { ok, broken } }) => [name, addresses, ok, broken]);
    assert.deepEqual(short(hosts), [
      ['a.org', 2, 1, 1],
      ['b.org:8080', 1, 0, 1],
      ['c.org', 1, 0, 0],
    ]);
    assert.deepEqual(short(notes), [
      ['a.md', 3, 1, 2],
      ['b.md', 2, 1, 0],
    ]);
  });
});
