import type { DocumentLink } from 'vscode-languageserver-types';
import type { Link } from '../syntax/syntax';
import { rangeOf, type Position } from '../text/lines';
import type { Span } from '../text/span';
import { resolve } from '../vault/resolve';
import type { Note, VaultPath } from '../vault/vault';
import type { FeatureContext } from './context';
import { goalsOf, type Goal } from './goals';
import { destinationSpan } from './linkAt';
import { isPlainMarkdown } from './plainMarkdown';

/**
 * The links of the note that a click may follow, in order. Left out: what is missing, what is ambiguous (asking
 * for the definition offers all candidates), what is external (editors find URLs themselves), and what the editor's
 * own Markdown server follows to the same file.
 */
export function documentLinks(context: FeatureContext, path: VaultPath): DocumentLink[] {
  const note = context.vault.notes.get(path);
  if (!note) return [];
  const found: DocumentLink[] = [];
  const definitions = new Set<number>();
  for (const link of note.links) {
    // All uses of a definition share its destination.
    if (link.form === 'reference' && definitions.has(link.target.start)) continue;
    if (link.form === 'reference') definitions.add(link.target.start);
    const target = targetOf(context, note, link);
    if (target !== undefined) found.push({ range: rangeOf(note.lines, clickableSpan(link)), target });
  }
  return found;
}

function targetOf(context: FeatureContext, note: Note, link: Link): string | undefined {
  if (context.editorOutlinesMarkdown && isPlainMarkdown(note, link, resolve(context.vault, note, link))) {
    return undefined;
  }
  const goals = goalsOf(context.vault, note, link);
  return goals.length === 1 ? uriAt(context, goals[0]!) : undefined;
}

/** The file's URI, with the place in the fragment as VS Code reads it (`#L12,3`: line and character from 1). */
function uriAt(context: FeatureContext, { path, place }: Goal): string {
  const { line, character }: Position = place.range.start;
  const isTop = line === 0 && character === 0;
  return isTop ? context.uriOf(path) : `${context.uriOf(path)}#L${line + 1},${character + 1}`;
}

/** A wiki link between its brackets; of the other forms the destination. */
function clickableSpan(link: Link): Span {
  if (link.form !== 'wiki') return destinationSpan(link);
  return { start: link.span.start + (link.embed ? 3 : 2), end: link.span.end - 2 };
}
