import type { Definition, Link } from '../syntax/syntax';
import type { Span } from '../text/span';
import type { Note } from '../vault/vault';

/** The label of a link definition: what stands between `[` and `]:`. */
export function definitionLabel(note: Note, { span, target }: Definition): Span {
  const start = note.text.indexOf('[', span.start) + 1;
  return { start, end: Math.max(start, note.text.lastIndexOf(']:', target.start)) };
}

/** What a reference link calls its definition by: `b` of `[a][b]`, `a` of `[a][]` and `[a]`. */
export function referenceLabel(note: Note, link: Link): Span {
  const { start, end } = link.span;
  if (link.label && end - link.label.end <= 3) return link.label;
  const open = note.text.lastIndexOf('[', end - 1);
  return open > start ? { start: open + 1, end: end - 1 } : link.span;
}

/** A link that leads where `definition` does, to be resolved like any other. */
export function linkOfDefinition(definition: Definition): Link {
  const { span, target, fragment, destination } = definition;
  return {
    form: 'reference',
    embed: false,
    place: 'text',
    span,
    target,
    fragment,
    label: undefined,
    size: undefined,
    destination,
    definition,
  };
}

/** The definition that `identifier` means in `note`: the first one, as CommonMark has it. */
export function findDefinition(note: Note, identifier: string): Definition | undefined {
  return note.definitions.find((definition) => definition.identifier === identifier);
}
