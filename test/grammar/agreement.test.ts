import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import type { Span } from '../../src/core/text/span';
import { readNote } from '../../src/core/vault/readNote';
import type { Note } from '../../src/core/vault/vault';
import { path } from '../support/vaultOf';
import { loadMarkdown, tokenize, type Token } from './tokenize';

const FOLDERS = [
  '../../examples/blog',
  '../../../shared/vaults/memex',
  '../../../shared/vaults/obsidian-help',
];

/** A construct that the scanner finds and the grammar colours, with the scope that its beginning has. */
interface Construct {
  readonly name: string;
  readonly found: (note: Note) => readonly Span[];
  readonly begins: (token: Token) => boolean;
}

const has = (scope: string) => (token: Token) => token.scopes.includes(scope);

const CONSTRUCTS: readonly Construct[] = [
  {
    name: 'wiki links',
    found: ({ links }) =>
      links.filter(({ form, place, embed }) => form === 'wiki' && place === 'text' && !embed).map(spanOf),
    begins: (token) => has('meta.link.wiki.inkstone')(token) && token.text === '[[',
  },
  {
    name: 'embeds',
    found: ({ links }) =>
      links.filter(({ form, place, embed }) => form === 'wiki' && place === 'text' && embed).map(spanOf),
    begins: (token) => has('meta.embed.wiki.inkstone')(token) && token.text === '![[',
  },
  {
    name: 'tags',
    found: ({ tags }) => tags.filter(({ place }) => place === 'text').map(spanOf),
    begins: has('punctuation.definition.tag.inkstone'),
  },
  {
    name: 'block ids',
    found: ({ blockIds }) => blockIds.map(spanOf),
    begins: has('punctuation.definition.label.inkstone'),
  },
  {
    name: 'callouts',
    found: ({ callouts }) => callouts.map(({ marker }) => marker),
    begins: has('punctuation.definition.callout.begin.inkstone'),
  },
];

function spanOf({ span }: { readonly span: Span }): Span {
  return span;
}

/**
 * Lines on which they may differ: Markdown's grammar takes a line or list item that begins with a tag for HTML to
 * the next blank line, and knows no math (VS Code's grammar for it is not among those loaded here).
 */
const MAY_DIFFER = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?<\/?[A-Za-z]|\$.*\[\[.*\$/;

describe('highlighting and the scanner', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadMarkdown({ injected: true });
  });

  for (const folder of FOLDERS.map((each) => join(__dirname, each)).filter(existsSync)) {
    it(`find the same in ${folder.split(/[\\/]/).at(-1)}`, function () {
      this.timeout(60_000);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.md'),
      );
      // A quarter of a large vault says as much in a quarter of the time.
      const sample = files.sort().filter((_, index) => files.length < 100 || index % 4 === 0);
      const differences = sample.flatMap((file) =>
        differencesIn(grammar, readNote(path(file), readFileSync(join(folder, file), 'utf8'))),
      );
      assert.deepEqual(differences, []);
    });
  }
});

function differencesIn(grammar: IGrammar, note: Note): string[] {
  const lines = tokenize(grammar, note.text);
  const source = note.text.split(/\r?\n/);
  return CONSTRUCTS.flatMap(({ name, found, begins }) => {
    const scanned = new Set(found(note).map(({ start }) => start));
    const coloured = new Set(
      lines.flatMap((line, index) =>
        line.filter(begins).map((token) => note.lines.starts[index]! + token.start),
      ),
    );
    const differing = [...scanned, ...coloured].filter((at) => scanned.has(at) !== coloured.has(at));
    return differing
      .map((at) => ({ at, line: note.lines.starts.findLastIndex((start) => start <= at) }))
      .filter(({ line }) => !MAY_DIFFER.test(source[line]!))
      .map(({ line }) => `${name}: ${note.path}:${line + 1}: ${source[line]}`);
  });
}
