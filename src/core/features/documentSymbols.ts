import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { Heading } from '../syntax/syntax';
import { rangeOf } from '../text/lines';
import type { Note, VaultPath } from '../vault/vault';
import type { FeatureContext } from './context';
import { placeOfHeading } from './place';

/**
 * The headings of the note as a tree, each with its section as range. Empty where the editor outlines Markdown
 * itself: VS Code would show ours as a second tree with the same headings beside its own, in the outline and in the
 * list of symbols alike, and its own has all of them. Block ids are left out everywhere: nobody looks for `^a1b2c3`.
 */
export function documentSymbols(context: FeatureContext, path: VaultPath): DocumentSymbol[] {
  const note = context.vault.notes.get(path);
  if (!note || context.editorOutlinesMarkdown) return [];
  const ends = sectionEnds(note);
  const roots: DocumentSymbol[] = [];
  const open: { readonly level: number; readonly children: DocumentSymbol[] }[] = [];
  note.headings.forEach((heading, index) => {
    const symbol = symbolOf(note, heading, ends[index]!);
    while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop();
    (open.at(-1)?.children ?? roots).push(symbol);
    open.push({ level: heading.level, children: symbol.children });
  });
  return roots;
}

function symbolOf(
  note: Note,
  heading: Heading,
  end: number,
): DocumentSymbol & { children: DocumentSymbol[] } {
  return {
    // LSP wants a name that is not empty.
    name: heading.text.trim() || '#'.repeat(heading.level),
    kind: SymbolKind.String,
    range: rangeOf(note.lines, { start: heading.span.start, end }),
    selectionRange: placeOfHeading(note, heading).selection,
    children: [],
  };
}

/** Where the section of each heading ends; one pass from the last heading to the first. */
function sectionEnds({ headings, text }: Note): number[] {
  const ends = new Array<number>(headings.length);
  const nextOfLevel = new Array<number>(7).fill(text.length);
  for (let index = headings.length - 1; index >= 0; index--) {
    const { level, span } = headings[index]!;
    ends[index] = nextOfLevel[level]!;
    nextOfLevel.fill(span.start, level);
  }
  return ends;
}
