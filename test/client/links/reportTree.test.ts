import assert from 'node:assert/strict';
import {
  childrenOf,
  reportTree,
  tellCounts,
  VERDICTS,
  type Grouping,
  type ReportNode,
} from '../../../src/client/links/reportTree';
import type { LinkVerdict, ReportedLink } from '../../../src/protocol/links';

describe('The rows of the link report', () => {
  function link(url: string, verdict: LinkVerdict, ...notes: string[]): ReportedLink {
    const places = notes.map((note, line) => ({
      uri: `file:///${note}`,
      note,
      range: { start: { line, character: 0 }, end: { line, character: 9 } },
    }));
    return { url, host: new URL(url).host, verdict, summary: '…', places };
  }

  const LINKS = [
    link('https://a.example/ok', 'ok', 'A.md'),
    link('https://a.example/old', 'redirected', 'A.md', 'B.md'),
    link('https://b.example/gone', 'broken', 'B.md', 'B.md'),
    link('https://b.example/wall', 'uncertain', 'A.md'),
  ];

  /** Every row, those below others further in. */
  function rows(grouping: Grouping, verdicts: readonly LinkVerdict[] = VERDICTS): string[] {
    const lines = (node: ReportNode, indent: string): string[] => {
      const own =
        node.kind === 'group'
          ? node.key
          : node.kind === 'link'
            ? node.link.url
            : `${node.place.note}:${node.place.range.start.line}`;
      return [indent + own, ...childrenOf(node).flatMap((child) => lines(child, `${indent}  `))];
    };
    return reportTree({ links: LINKS }, { grouping, verdicts }).flatMap((node) => lines(node, ''));
  }

  it('stand by verdict, what must be acted on first, with the places of what has several', () => {
    assert.deepEqual(rows('verdict'), [
      'broken',
      '  https://b.example/gone',
      '    B.md:0',
      '    B.md:1',
      'redirected',
      '  https://a.example/old',
      '    A.md:0',
      '    B.md:1',
      'uncertain',
      '  https://b.example/wall',
      'ok',
      '  https://a.example/ok',
    ]);
  });

  it('stand by host, the one with the most that is broken first', () => {
    assert.deepEqual(
      rows('host').filter((row) => !row.startsWith('    ')),
      [
        'b.example',
        '  https://b.example/gone',
        '  https://b.example/wall',
        'a.example',
        '  https://a.example/old',
        '  https://a.example/ok',
      ],
    );
  });

  it('stand by note, each with its own places alone', () => {
    assert.deepEqual(rows('note', ['broken', 'redirected']), [
      'B.md',
      '  https://b.example/gone',
      '    B.md:0',
      '    B.md:1',
      '  https://a.example/old',
      'A.md',
      '  https://a.example/old',
    ]);
  });

  it('have ids of their own', () => {
    for (const grouping of ['verdict', 'host', 'note'] as const) {
      const ids: string[] = [];
      const collect = (node: ReportNode): void => {
        ids.push(node.id);
        childrenOf(node).forEach(collect);
      };
      reportTree({ links: LINKS }, { grouping, verdicts: VERDICTS }).forEach(collect);
      assert.equal(new Set(ids).size, ids.length, ids.join('\n'));
    }
  });

  it('show nothing of what is not wanted', () => {
    assert.deepEqual(rows('host', ['timeout']), []);
  });

  it('are counted in words, what must be acted on first', () => {
    assert.equal(tellCounts({ ok: 1200, broken: 3, skipped: 0 }), '3 broken, 1,200 in order');
    assert.equal(tellCounts({}), '');
  });
});
