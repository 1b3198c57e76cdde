import { SymbolKind, type SymbolInformation } from 'vscode-languageserver-types';
import type { Heading } from '../syntax/syntax';
import { onceFor } from '../vault/onceFor';
import type { Note } from '../vault/vault';
import { folderOf, nameOf } from '../vault/vaultPath';
import { byText, keepBest } from './completion/best';
import { matchScore, readQuery, readSearchable, type Searchable } from './completion/match';
import type { FeatureContext } from './context';
import { isTitle } from './isTitle';
import { placeOfHeading, placeOfStart } from './place';

/** More than anyone reads; editors ask again with every letter. */
const MOST = 500;

/** A name by which a note, or a heading of it, can be asked for. */
interface Entry {
  readonly searchable: Searchable;
  readonly name: string;
  readonly note: Note;
  readonly heading: Heading | undefined;
}

/**
 * Notes by file name, title and alias, and their headings, best match first; at most 500. Finds Korean by initial
 * consonants (`ㅂㄹ`: 블로그). Headings are left out where the editor's own Markdown server lists them.
 */
export function workspaceSymbols(context: FeatureContext, typed: string): SymbolInformation[] {
  const query = readQuery(typed);
  const best = keepBest(MOST, compare);
  for (const note of context.vault.notes.values()) {
    for (const entry of entriesOf(note)) {
      if (entry.heading && context.editorOutlinesMarkdown) continue;
      const score = matchScore(query, entry.searchable);
      if (score > 0) best.offer(score, entry);
    }
  }
  return best.done().map((entry) => symbolOf(context, entry));
}

/** Notes before headings, then by path; entries of one note stay in their order. */
function compare(a: Entry, b: Entry): number {
  if (!a.heading !== !b.heading) return a.heading ? 1 : -1;
  return byText(a.note.path, b.note.path);
}

/** What a note can be found by, each name once. */
const entriesOf = onceFor((note: Note): readonly Entry[] => {
  const { frontmatter, headings } = note;
  const aliases = frontmatter?.aliases.map(({ text }) => text) ?? [];
  const names = new Set([nameOf(note.path), frontmatter?.title?.trim() ?? '', ...aliases]);
  names.delete('');
  const entry = (name: string, heading?: Heading): Entry => ({
    searchable: readSearchable(name),
    name,
    note,
    heading,
  });
  return [
    ...[...names].map((name) => entry(name)),
    ...headings
      .filter(({ text }) => text.trim() !== '')
      .filter((heading) => !(isTitle(note, heading) && names.has(heading.text)))
      .map((heading) => entry(heading.text, heading)),
  ];
});

function symbolOf({ uriOf }: FeatureContext, { name, note, heading }: Entry): SymbolInformation {
  const place = heading ? placeOfHeading(note, heading) : placeOfStart(note);
  return {
    name,
    kind: heading ? SymbolKind.String : SymbolKind.File,
    containerName: heading || name !== nameOf(note.path) ? note.path : folderOf(note.path),
    location: { uri: uriOf(note.path), range: place.range },
  };
}
