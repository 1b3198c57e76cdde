import type { LocationLink } from 'vscode-languageserver-types';
import type { Link } from '../syntax/syntax';
import { offsetAt, rangeOf, type Position } from '../text/lines';
import { touches, type Span } from '../text/span';
import type { Note, Vault, VaultPath } from '../vault/vault';
import type { FeatureContext } from './context';
import { definitionLabel, findDefinition, linkOfDefinition } from './definitionParts';
import { goalsOf, type Goal } from './goals';
import { destinationSpan, linkAt } from './linkAt';
import { placeOfSpan } from './place';

/** Something at the caret that can be followed. */
interface Origin {
  readonly span: Span;
  readonly goals: readonly Goal[];
}

/**
 * Where the link at `position` leads: below a note's frontmatter, to a heading or block, an asset; every candidate
 * when it is ambiguous. A reference link leads to its definition, a footnote's mark to its text and the text to its
 * marks. Empty for what leads nowhere or out of the vault.
 */
export function definition(context: FeatureContext, path: VaultPath, position: Position): LocationLink[] {
  const { vault, uriOf } = context;
  const note = vault.notes.get(path);
  if (!note) return [];
  const offset = offsetAt(note.lines, position);
  const origin =
    linkOrigin(vault, note, offset) ?? footnoteOrigin(note, offset) ?? definitionOrigin(vault, note, offset);
  if (!origin) return [];
  const originSelectionRange = rangeOf(note.lines, origin.span);
  return origin.goals.map((goal) => ({
    originSelectionRange,
    targetUri: uriOf(goal.path),
    targetRange: goal.place.range,
    targetSelectionRange: goal.place.selection,
  }));
}

function linkOrigin(vault: Vault, note: Note, offset: number): Origin | undefined {
  const link = linkAt(note, offset)?.link;
  if (!link) return undefined;
  const goals = link.form === 'reference' ? goalsOfReference(note, link) : goalsOf(vault, note, link);
  return { span: link.span, goals };
}

function goalsOfReference(note: Note, link: Link): Goal[] {
  const used = link.definition && (findDefinition(note, link.definition.identifier) ?? link.definition);
  return used ? [{ path: note.path, place: placeOfSpan(note, definitionLabel(note, used)) }] : [];
}

function footnoteOrigin(note: Note, offset: number): Origin | undefined {
  const here = note.footnotes.find(({ kind, span, label }) =>
    touches(kind === 'reference' ? span : label, offset),
  );
  if (!here) return undefined;
  const others = note.footnotes.filter(
    ({ kind, identifier }) => kind !== here.kind && identifier === here.identifier,
  );
  const goals = others.map(({ span }) => ({ path: note.path, place: placeOfSpan(note, span) }));
  return { span: here.kind === 'reference' ? here.span : here.label, goals };
}

function definitionOrigin(vault: Vault, note: Note, offset: number): Origin | undefined {
  const here = note.definitions.find((each) => touches(destinationSpan(each), offset));
  return here && { span: destinationSpan(here), goals: goalsOf(vault, note, linkOfDefinition(here)) };
}
