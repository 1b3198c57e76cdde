import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { SaxesParser } from 'saxes';
import type { CheckResult } from '../../src/cli/checkResult';
import { findingsGithub } from '../../src/cli/findingsGithub';
import { findingsJunit } from '../../src/cli/findingsJunit';
import { findingsMarkdown } from '../../src/cli/findingsMarkdown';
import { findingsSarif } from '../../src/cli/findingsSarif';
import { progressLine, progressText } from '../../src/cli/progress';
import type { RatedFinding } from '../../src/core/checks/index';
import { settingsOf } from '../../src/core/settings';
import { path, vaultOf } from '../support/vaultOf';

/** A name that every format has to escape. */
const NAME = '한 50%, <a>|`b`: "x" & \'y\'.md';

const vault = vaultOf({ [NAME]: 'first\nsecond 한 line\n', 'b.md': '' });

const found: readonly RatedFinding[] = [
  {
    severity: 'error',
    finding: {
      code: 'url/broken',
      path: path(NAME),
      span: { start: 6, end: 14 },
      message: 'No `a|b` <here>,\n100% & \u0000 *gone*: look.',
    },
  },
  {
    severity: 'information',
    finding: {
      code: 'url/redirected',
      path: path(NAME),
      span: { start: 0, end: 14 },
      message: 'It has moved.',
    },
  },
];

function resultOf(findings: readonly RatedFinding[]): CheckResult {
  const notes = [...vault.notes.values()];
  const open = { root: '/repo/vault', vault, notes, assets: 0, settings: settingsOf(undefined) };
  const outcome = { url: 'https://a.org/', verdict: 'broken', reason: 'gone', hops: [] } as const;
  return {
    open,
    found: findings,
    links: [{ url: outcome.url, uses: [], outcome }],
    asksNetwork: true,
    known: 2,
  };
}

const result = resultOf(found);
const FILE = `vault/${NAME}`;

describe('findings as SARIF', () => {
  const log = JSON.parse(findingsSarif(result, '/repo')) as Log;
  const run = log.runs[0]!;

  it('are a log of version 2.1.0 with one run of Inkstone', () => {
    assert.deepEqual([log.version, log.runs.length, run.tool.driver.name], ['2.1.0', 1, 'Inkstone']);
    assert.match(run.tool.driver.semanticVersion!, /^\d+\.\d+\.\d+/);
  });

  it('name a rule each, which the log explains', () => {
    const rules = run.tool.driver.rules!;
    for (const { ruleId, ruleIndex } of run.results!) assert.equal(rules[ruleIndex!]!.id, ruleId);
    for (const { shortDescription } of rules) assert.match(shortDescription!.text, /\w/);
  });

  it('say where, counted from 1, in UTF-16 units, and how grave', () => {
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      run.results!.map(({ level, locations }) => [level, locations![0]!.physicalLocation!.region]),
      [
        ['error', { startLine: 2, startColumn: 1, endLine: 2, endColumn: 9 }],
        ['note', { startLine: 1, startColumn: 1, endLine: 2, endColumn: 9 }],
      ],
    );
  });

  it('name files by URIs from the repository, or whole', () => {
    const uriFrom = (base: string): string | undefined =>
      (JSON.parse(findingsSarif(result, base)) as Log).runs[0]!.results![0]!.locations![0]!.physicalLocation!
        .artifactLocation!.uri;
    const uri = uriFrom('/repo')!;
    assert.match(uri, /^vault\/[\w%.'~!()*-]+$/);
    assert.equal(decodeURIComponent(uri), FILE);
    assert.match(uriFrom('/elsewhere')!, /^file:\/\/\/.*vault\/[^ <>"|`]+$/);
  });
});

describe('findings as annotations of GitHub', () => {
  it('are a command each on a line of its own, and a summary', () => {
    const file = FILE.replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
    assert.deepEqual(findingsGithub(result, '/repo').split('\n'), [
      `::error file=${file},line=2,endLine=2,col=1,endColumn=9,title=url/broken::No \`a|b\` <here>,%0A100%25 & \ufffd *gone*: look.`,
      `::notice file=${file},line=1,endLine=2,title=url/redirected::It has moved.`,
      '1 web address: 1 broken.',
      '2 findings left out that the baseline knows.',
      '1 error, 1 remark in 2 notes.',
      '',
    ]);
  });

  it('leave hints to the summary', () => {
    const hints = resultOf(found.map((rated) => ({ ...rated, severity: 'hint' })));
    assert.match(findingsGithub(hints, '/repo'), /^1 web address: .*\n.*\n2 hints in 2 notes\.\n$/);
  });
});

describe('findings as JUnit', () => {
  interface Element {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
  }

  /** Every element; throws where the XML is not well-formed. */
  function elementsIn(xml: string): Element[] {
    const elements: Element[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
    parser.write(xml).close();
    return elements;
  }

  const elements = elementsIn(findingsJunit(result, '/repo'));

  it('are well-formed XML: a suite for each note, a case for each finding, and one for a note without', () => {
    assert.deepEqual(
      elements.map(({ name }) => name),
      [
        ...['testsuites', 'testsuite', 'testcase', 'failure', 'testcase', 'system-out'],
        ...['testsuite', 'testcase'],
      ],
    );
    assert.deepEqual(
      elements
        .filter(({ name }) => name.startsWith('testsuite'))
        .map(({ attributes: a }) => [a['name'], a['tests'], a['failures']]),
      [
        ['inkstone check', '3', '1'],
        [FILE, '2', '1'],
        ['vault/b.md', '1', '0'],
      ],
    );
  });

  it('keep every character that XML can hold', () => {
    assert.equal(elements[3]!.attributes['message'], found[0]!.finding.message.replace('\u0000', '\ufffd'));
  });
});

describe('findings as Markdown', () => {
  it('are a summary and a table whose cells hold', () => {
    const lines = findingsMarkdown(result, '/repo').split('\n');
    assert.equal(lines[2], '1 error, 1 remark in 2 notes.');
    const rows = lines.filter((line) => line.startsWith('|'));
    assert.equal(rows.length, 4);
    for (const row of rows) assert.equal(row.replaceAll('\\|', '').split('|').length, 6, row);
    assert.match(
      rows[2]!,
      /^\| `` vault\/.* `` \| error \| `url\/broken` \| No `a\\\|b` \\<here\\>, 100% & . \\\*gone\\\*: look\. \|$/,
    );
  });

  it('have no table when there is nothing to show', () => {
    assert.ok(!findingsMarkdown(resultOf([]), '/repo').includes('|'));
  });
});

describe('the progress of a check', () => {
  const progress = { done: 30, total: 120, hosts: 3, waitingFor: 'slow.org' };

  it('is a bar, how many are done, and what is waited for', () => {
    assert.equal(
      progressText(progress),
      '[######------------------] 30 of 120 addresses, 3 hosts, waiting for slow.org',
    );
    assert.equal(progressText({ done: 1, total: 1, hosts: 0 }), '[########################] 1 of 1 address');
  });

  it('fits the terminal, and writes nothing to it that is not text', () => {
    assert.equal(progressText(progress, 20).length, 19);
    assert.ok(!progressText({ ...progress, waitingFor: '\u001b[2J' }).includes('\u001b'));
  });

  it('is for people at a terminal alone', () => {
    const written: string[] = [];
    const stream = (isTTY: boolean): NodeJS.WriteStream =>
      ({ isTTY, columns: 80, write: (text: string) => written.push(text) }) as unknown as NodeJS.WriteStream;
    progressLine(stream(false), {}).show(progress);
    progressLine(stream(true), { CI: 'true' }).show(progress);
    progressLine(stream(true), { TERM: 'dumb' }).clear();
    assert.deepEqual(written, []);
    const line = progressLine(stream(true), {});
    line.show(progress);
    line.clear();
    assert.deepEqual([written.length, written[1]], [2, '\r\u001b[2K']);
  });
});
