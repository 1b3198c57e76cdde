import { quote } from '../checks/quote';
import type { Link } from '../syntax/syntax';
import type { Edit } from '../text/edit';
import { contains, type Span } from '../text/span';
import { backlinks } from '../vault/backlinks';
import { applyChanges } from '../vault/makeVault';
import { readNote } from '../vault/readNote';
import { destinationOf, resolve } from '../vault/resolve';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { pathKeyOf } from '../vault/vaultPath';
import { aimLink } from './aimLink';
import { cutNote } from './cutNote';
import { keepLinks, linksOf } from './keepLinks';
import { keepsLinks } from './keepsLinks';
import { linkTo, type NewLinkManner } from './linkTo';
import { imagesIn, splitAt, textOf, type Half, type Image, type Split } from './splitNote';
import { gatherEdits, type RenameEdit, type VaultEdit } from './vaultEdit';

/** A part of a note that becomes a note of its own. */
export interface Extraction {
  readonly note: Note;
  /** What the author selected. */
  readonly selection: Span;
  /** Of the note to be made. */
  readonly path: VaultPath;
  /** How the link that is left is written, and whether it shows the new note in place. */
  readonly manner: NewLinkManner;
}

/** The edits by which a note is made of a part of another, and its text. */
export interface ExtractedNote extends Pick<VaultEdit, 'edits'> {
  readonly create: { readonly path: VaultPath; readonly text: string };
}

/**
 * Moves a selection to a note of its own and leaves a link to it. Every link of the vault leads to what it led to, wherever
 * that lies now; definitions and footnotes that both parts use are in both. `refused`: why it cannot be done, for the
 * author.
 */
export function extractNote(
  vault: Vault,
  { note, selection, path, manner }: Extraction,
): ExtractedNote | { readonly refused: string } {
  const [twin] = vault.paths.get(pathKeyOf(path)) ?? [];
  if (twin !== undefined) return { refused: `There is a file ${quote(twin)} already.` };
  const cut = cutNote(note, selection);
  if (!cut)
    return { refused: 'Select the text to be moved; a part of a code block or a formula cannot go alone.' };
  const draft = applyChanges(vault, [{ kind: 'note', note: readNote(path, '') }]);
  const link = linkTo(draft, note, { path, span: cut.span, manner });
  if (link === undefined)
    return { refused: `No link can be written to ${quote(path)}: choose another name.` };
  const split = splitAt(note, { path, cut, link });
  const plan = planEdits(vault, note, split);
  if (plan && keepsLinks(vault, note, { split, plan })) return resultOf(note, { split, plan });
  return { refused: 'The selection cannot be taken out without breaking links: select whole paragraphs.' };
}

/** What else changes, so that links lead where they led. */
export interface Plan {
  readonly imageOf: Image;
  readonly inRest: readonly Edit[];
  readonly inExtracted: readonly Edit[];
  readonly elsewhere: ReadonlyMap<VaultPath, readonly RenameEdit[]>;
}

/** `undefined` where some link cannot be kept. */
function planEdits(vault: Vault, note: Note, { cut, rest, extracted }: Split): Plan | undefined {
  const tomorrow = applyChanges(vault, [
    { kind: 'note', note: rest.note },
    { kind: 'note', note: extracted.note },
  ]);
  const imageOf = imagesIn(note, { cut, rest, extracted });
  const inHalf = (half: Half): Edit[] | undefined => {
    const edits: Edit[] = [];
    for (const link of linksOf(note)) {
      if (!half.parts.some((part) => typeof part !== 'string' && contains(part, link.span))) continue;
      const made = keep({ note, home: half.note, link });
      if (!made) return undefined;
      edits.push(...made);
    }
    return edits;
  };
  function keep({ note: from, home, link }: { note: Note; home: Note; link: Link }): Edit[] | undefined {
    const before = destinationOf(resolve(vault, from, link));
    const to = before && imageOf(before);
    if (!before) return [];
    return to && aimLink(tomorrow, { note: from, link, path: before.path }, { home, to });
  }
  const [inRest, inExtracted] = [inHalf(rest), inHalf(extracted)];
  if (!inRest || !inExtracted) return undefined;
  const elsewhere = gatherEdits();
  const pins = keepLinks(vault, { vault: tomorrow, imageOf: (path) => path }, [extracted.note.path]);
  for (const [path, edits] of pins.edits) {
    if (path !== note.path) for (const edit of edits) elsewhere.add(path, edit);
  }
  for (const { from, link } of backlinks(vault, note.path)) {
    if (from === note || !link.fragment) continue;
    const shared = link.definition
      ? linksOf(from).find(({ definition }) => definition === link.definition)
      : link;
    const made = keep({ note: from, home: from, link: shared ?? link });
    if (!made) return undefined;
    for (const edit of made) elsewhere.add(from.path, { ...edit, reason: 'link' });
  }
  return { imageOf, inRest, inExtracted, elsewhere: elsewhere.done() };
}

export interface Planned {
  readonly split: Split;
  readonly plan: Plan;
}

function resultOf(note: Note, { split: { cut, rest, extracted }, plan }: Planned): ExtractedNote {
  const edits = gatherEdits();
  const [, link] = rest.parts;
  edits.add(note.path, { span: cut.span, text: link as string, reason: 'name' });
  const { length } = note.text;
  const end = textOf(note, rest.parts.slice(3), plan.inRest);
  if (end !== '') edits.add(note.path, { span: { start: length, end: length }, text: end, reason: 'name' });
  for (const edit of plan.inRest) {
    if (!contains(cut.span, edit.span)) edits.add(note.path, { ...edit, reason: 'link' });
  }
  for (const [path, made] of plan.elsewhere) for (const edit of made) edits.add(path, edit);
  const text = textOf(note, extracted.parts, plan.inExtracted);
  return { edits: edits.done(), create: { path: extracted.note.path, text } };
}
