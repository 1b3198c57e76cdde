import assert from 'node:assert/strict';
import { scan } from '../../../src/core/syntax/scan';
import { countWork } from './countWork';

const times = (text: string) => (n: number) => text.repeat(n);
const around = (before: string, text: string, after: string) => (n: number) =>
  before + text.repeat(n) + after;
const both = (first: string, second: string) => (n: number) => first.repeat(n) + second.repeat(n);
/** Runs of 1, 2, 3 … marks, about `n` in all. */
const growingRuns = (mark: string) => (n: number) =>
  Array.from({ length: Math.sqrt(2 * n) }, (_, size) => mark.repeat(size + 1)).join(' ');

/** Texts that grow with `n`, each the worst that somebody could do to one part of the scanner. */
const HOSTILE: Record<string, (n: number) => string> = {
  'nested quotes': times('> '),
  'lines of nested quotes': (n) => ('> '.repeat(Math.sqrt(n)) + 'a\n').repeat(Math.sqrt(n)),
  'nested items': around('', '- ', 'a'),
  'nested items that might be breaks': around('', '* ', 'a'),
  'blank lines in nested items': both('- ', '\n'),
  'blank lines in nested items of a quote': (n) => '> ' + '- '.repeat(n) + 'a\n' + '>\n'.repeat(n),
  'a long indentation in nested items': (n) => '- '.repeat(n) + 'a\n' + ' '.repeat(2 * n) + 'b',
  'lines in nested footnotes': (n) => '[^a]:'.repeat(n) + 'b\n' + '    c\n'.repeat(n),
  'lazy lines': around('> a\n', 'b\n', ''),
  'open brackets': times('['),
  'nested brackets': both('[', ']'),
  'nested brackets with a definition': (n) => '[a]: b\n\n' + '['.repeat(n) + 'a' + ']'.repeat(n),
  'nested images': both('![a', '](b)'),
  'links behind open images': both('![', '[a](b)'),
  'unfinished destinations': times('[a](b'),
  'unfinished titles': times('[a](b ('),
  'titles that close at the end': around('', '[a](b (', ')'),
  'unfinished references': around('[a]: b\n\n', '[x][', ''),
  'unfinished wiki links': times('[[a '),
  'wiki links': times('[[a#b|c]] '),
  'bars in a wiki link': around('![[', '|', ']]'),
  'growing runs of backticks': growingRuns('`'),
  'growing runs of dollars': growingRuns('$'),
  'a backtick in every paragraph': times('a ` b\n\n'),
  'unfinished comments of HTML': times('<!-- '),
  'an unfinished comment of HTML in every paragraph': times('a <!-- b\n\n'),
  'unfinished declarations': times('a <!A'),
  'unfinished instructions in paragraphs': times('a <? b\n\n'),
  'unfinished tags': times('<a b="'),
  'unfinished scripts in blocks': times('<div><script>\n\n'),
  'unfinished comments in blocks': times('<div><!--\n\n'),
  'an HTML comment of many lines': around('<!--', '\n<!-', ''),
  ampersands: times('&'),
  'marks of emphasis': times('_*'),
  'marks of emphasis around an address': around('[http://a.b ', '*a _b* ', ''),
  'a wide table': (n) => '|a'.repeat(n) + '\n' + '|-'.repeat(n) + '\n' + '|[[b]]'.repeat(n),
  'lines that might head a table': around('', 'a|b\n', '-|'),
  'unfinished comments': times('a %% b\n\n'),
  'comments of many lines': around('%%\n', 'a\n', ''),
  URLs: times('http://a.b/'),
  'punctuation in a URL': around('http://a.b/', '!', 'x'),
  'domains with underscores': times('_www.a_'),
  'addresses behind letters': around('[', '가www.a', ''),
  'addresses behind quotation marks': around('[', '"www.a_b ', ''),
  'signs of e-mail': times('a@'),
  'e-mail in a bracket': around('[', 'a@b.1', ''),
  definitions: times('[a]: b\n'),
  'definitions with unfinished titles': times('[a]: b "\n'),
  'footnote calls': around('[^a]: b\n\n', '[^a]', ''),
  tags: times(' #a/'),
  'block ids': times('- a ^b\n'),
  backslashes: times('\\'),
  'carriage returns': times('a\r'),
  'line ends of all kinds': times('a\r\nb\rc\n'),
};

const SMALL = 1000;

describe('The scanner takes four times the work for four times the text', () => {
  for (const [what, make] of Object.entries(HOSTILE)) {
    it(`of ${what}`, () => {
      const work = (n: number) => countWork(() => scan(make(n), 0));
      const [small, large] = [work(SMALL), work(4 * SMALL)];
      assert.ok(
        large < 6 * small + 1000,
        `${small} characters looked at for ${SMALL}, ${large} for ${4 * SMALL}`,
      );
    });
  }

  it('and no deeper stack', () => {
    for (const text of ['> ', '- ', '[', '![', '<b>', '*', '%%', '[^a]:']) scan(text.repeat(200_000), 0);
  });
});
