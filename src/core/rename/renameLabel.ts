import { definitionLabel, referenceLabel } from '../features/definitionParts';
import type { Link } from '../syntax/syntax';
import type { Note } from '../vault/vault';
import { gatherEdits, type RenameEdit, type VaultEdit } from './vaultEdit';

/** What a label names: a link definition or a footnote. */
export interface LabelRename {
  readonly note: Note;
  readonly kind: 'definition' | 'footnote';
  /** As CommonMark compares labels. */
  readonly identifier: string;
  readonly label: string;
}

/** Gives a link definition or a footnote another label, with all that refers to it; what readers see stays. */
export function renameLabel({ note, kind, identifier, label }: LabelRename): VaultEdit {
  const edits = gatherEdits();
  const add = (edit: Omit<RenameEdit, 'reason'>): void => edits.add(note.path, { ...edit, reason: 'name' });
  if (kind === 'footnote') {
    for (const footnote of note.footnotes) {
      if (footnote.identifier === identifier) add({ span: footnote.label, text: label });
    }
  } else {
    for (const definition of note.definitions) {
      if (definition.identifier === identifier) add({ span: definitionLabel(note, definition), text: label });
    }
    for (const link of note.links) {
      if (link.definition?.identifier === identifier) add(referenceEdit(note, link, label));
    }
  }
  return { moves: [], edits: edits.done(), lost: [] };
}

/** `[text][old]` → `[text][new]`; `[old][]` and `[old]` get a label beside their text. */
function referenceEdit(note: Note, link: Link, label: string): Omit<RenameEdit, 'reason'> {
  const { end } = link.span;
  const span = referenceLabel(note, link);
  const isText = link.label?.start === span.start;
  if (!isText) return { span, text: label };
  const isCollapsed = note.text.slice(end - 2, end) === '[]';
  return isCollapsed
    ? { span: { start: end - 1, end: end - 1 }, text: label }
    : { span: { start: end, end }, text: `[${label}]` };
}
