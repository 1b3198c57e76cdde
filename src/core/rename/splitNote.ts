import { applyEdits, type Edit } from '../text/edit';
import { lineEndingOf } from '../frontmatter/edit/lines';
import { contains, sliceSpan, type Span } from '../text/span';
import { readNote } from '../vault/readNote';
import type { Destination } from '../vault/resolve';
import type { Note, VaultPath } from '../vault/vault';
import type { Cut } from './cutNote';

/** A text made of parts of a note and of new words, and the note that it is. */
export interface Half {
  readonly parts: readonly (Span | string)[];
  readonly note: Note;
}

/** A note taken in two. */
export interface Split {
  readonly cut: Cut;
  readonly rest: Half;
  readonly extracted: Half;
}

/** The note without what is cut out, `link` in its stead, and the note at `path` of what is. */
export function splitAt(
  note: Note,
  { path, cut, link }: { readonly path: VaultPath; readonly cut: Cut; readonly link: string },
): Split {
  const { span, carried, left } = cut;
  const newline = lineEndingOf(note.text);
  const below = (spans: readonly Span[]): (Span | string)[] =>
    spans.flatMap((one) => [newline, one, newline]);
  const end = note.text.length;
  const gap = left.length === 0 || /[\r\n]$/.test(note.text) ? [] : [newline];
  const rest = half(note, note.path, [
    { start: 0, end: span.start },
    link,
    { start: span.end, end },
    ...gap,
    ...below(left),
  ]);
  const extracted = half(note, path, [span, newline, ...below(carried)]);
  return { cut, rest, extracted };
}

function half(note: Note, path: VaultPath, parts: Half['parts']): Half {
  return { parts, note: readNote(path, textOf(note, parts)) };
}

/** `edits` are of the note; each is made in every part that holds it. */
export function textOf(note: Note, parts: Half['parts'], edits: readonly Edit[] = []): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const inside = edits
        .filter(({ span }) => contains(part, span))
        .map(({ span, text }) => ({
          span: { start: span.start - part.start, end: span.end - part.start },
          text,
        }));
      return applyEdits(sliceSpan(note.text, part), inside);
    })
    .join('');
}

/** Where what a link led to is, once the note is split; headings and blocks are those of the new texts. */
export type Image = (destination: Destination) => Destination | undefined;

/** By place: the headings and blocks of each half are those of the note that lie in its parts, in order. */
export function imagesIn(note: Note, { cut: { span }, rest, extracted }: Split): Image {
  const imagesOf = <Part extends { readonly span: Span }>(
    all: readonly Part[],
    inRest: readonly Part[],
    inExtracted: readonly Part[],
  ): ReadonlyMap<Part, { readonly path: VaultPath; readonly part: Part | undefined }> => {
    let [moved, stayed] = [0, 0];
    return new Map(
      all.map((one) => {
        const goes = contains(span, one.span);
        const part = goes ? inExtracted[moved++] : inRest[stayed++];
        return [one, { path: goes ? extracted.note.path : note.path, part }];
      }),
    );
  };
  const headings = imagesOf(note.headings, rest.note.headings, extracted.note.headings);
  const blocks = imagesOf(note.blockIds, rest.note.blockIds, extracted.note.blockIds);
  return (destination) => {
    const { path, heading, block } = destination;
    if (path !== note.path || (!heading && !block)) return destination;
    const image = heading ? headings.get(heading) : blocks.get(block!);
    if (!image?.part) return undefined;
    return {
      path: image.path,
      heading: heading && (image.part as typeof heading),
      block: block && (image.part as typeof block),
    };
  };
}
