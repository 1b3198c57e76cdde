import type { Definition, Link } from '../syntax/syntax';
import { applyEdits, type Edit } from '../text/edit';
import { lineAt } from '../text/lines';
import { sliceSpan } from '../text/span';
import { readNote } from '../vault/readNote';
import type { Note, Vault } from '../vault/vault';
import type { WrittenPlace } from './addressEdit';
import { writtenAddresses } from './writtenAddresses';

/**
 * Removes the links that write an address and keeps their text: `[text](https://…)` → `text`; of a definition, every
 * link that uses it. `undefined` where a link has no text of its own, shows a picture or stands in HTML or the
 * frontmatter, and where its text alone would be something else, such as a tag.
 */
export function linkRemoval(vault: Vault, { note, address }: WrittenPlace): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const link of address.links) {
    if (!hasText(note, link)) return undefined;
    edits.push({ span: link.span, text: sliceSpan(note.text, link.label!) });
  }
  const [{ definition }] = address.links;
  if (definition) edits.push(definitionRemoval(note, definition));
  const after = readNote(note.path, applyEdits(note.text, edits));
  const left = writtenAddresses(vault, after).map(({ url }) => url);
  const meant = writtenAddresses(vault, note).filter(({ span }) => span.start !== address.span.start);
  const isMeant =
    left.join('\n') === meant.map(({ url }) => url).join('\n') &&
    after.links.length === note.links.length - address.links.length &&
    after.tags.length === note.tags.length &&
    after.headings.length === note.headings.length;
  return isMeant ? edits : undefined;
}

function hasText({ text }: Note, { form, embed, place, label }: Link): boolean {
  if (form === 'auto' || form === 'html' || embed || place !== 'text') return false;
  return label !== undefined && sliceSpan(text, label).trim() !== '';
}

/** The whole of its lines where it stands alone on them, else the definition itself. */
function definitionRemoval({ text, lines }: Note, { span }: Definition): Edit {
  const start = lines.starts[lineAt(lines, span.start)]!;
  const end = lines.starts[lineAt(lines, span.end) + 1] ?? text.length;
  const isAlone = text.slice(start, span.start).trim() === '' && text.slice(span.end, end).trim() === '';
  return { span: isAlone ? { start, end } : span, text: '' };
}
