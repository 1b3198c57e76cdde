import { readNote } from '../vault/readNote';
import { applyEdits, type Edit } from '../text/edit';
import { contains } from '../text/span';
import type { Link } from '../syntax/syntax';
import { applyChanges } from '../vault/makeVault';
import { destinationOf, resolve, type Destination } from '../vault/resolve';
import type { Note, Vault } from '../vault/vault';
import type { Planned } from './extractNote';
import { imagesIn, textOf, type Half } from './splitNote';

/** A link where it stands. */
interface Placed {
  readonly note: Note;
  readonly link: Link;
}

/**
 * Whether, once all is done, each half of `note` has the links that it should have and every link of the edited notes leads
 * to the image of what it led to.
 */
export function keepsLinks(
  vault: Vault,
  note: Note,
  { split: { cut, rest, extracted }, plan }: Planned,
): boolean {
  const read = ({ parts, note: { path } }: Half, edits: readonly Edit[]): Note =>
    readNote(path, textOf(note, parts, edits));
  const halves = [
    { half: rest, after: read(rest, plan.inRest) },
    { half: extracted, after: read(extracted, plan.inExtracted) },
  ] as const;
  const others = [...plan.elsewhere].map(([path, edits]) => {
    const before = vault.notes.get(path)!;
    return { before, after: readNote(path, applyEdits(before.text, edits)) };
  });
  const now = [...halves, ...others].map(({ after }) => ({ kind: 'note' as const, note: after }));
  const tomorrow = applyChanges(vault, now);
  const [restAfter, extractedAfter] = halves.map(({ after }) => after) as [Note, Note];
  const imageOf = imagesIn(note, {
    cut,
    rest: { ...rest, note: restAfter },
    extracted: { ...extracted, note: extractedAfter },
  });
  const isKept = (before: Placed, after: Placed): boolean => {
    const was = destinationOf(resolve(vault, before.note, before.link));
    if (!was) return true;
    const image = imageOf(was);
    const is = destinationOf(resolve(tomorrow, after.note, after.link));
    if (!image || is?.path !== image.path) return false;
    const isOfHalf = image.path === restAfter.path || image.path === extractedAfter.path;
    return isSamePart(
      { of: (isOfHalf ? tomorrow : vault).notes.get(image.path), part: image },
      { of: tomorrow.notes.get(is.path), part: is },
    );
  };
  for (const {
    half: { parts },
    after,
  } of halves) {
    const wanted = parts.flatMap((part): (Link | undefined)[] => {
      if (typeof part !== 'string') return note.links.filter(({ span }) => contains(part, span));
      return part === rest.parts[1] ? [undefined] : [];
    });
    if (wanted.length !== after.links.length) return false;
    const isAllKept = wanted.every((link, at) => {
      const is = after.links[at]!;
      if (link) return isKept({ note, link }, { note: after, link: is });
      return destinationOf(resolve(tomorrow, after, is))?.path === extracted.note.path;
    });
    if (!isAllKept) return false;
  }
  return others.every(
    ({ before, after }) =>
      before.links.length === after.links.length &&
      before.links.every((link, at) =>
        isKept({ note: before, link }, { note: after, link: after.links[at]! }),
      ),
  );
}

interface PartOf {
  readonly of: Note | undefined;
  readonly part: Destination;
}

/** By number: a note that was edited has other headings and blocks, in the same order. */
function isSamePart(wanted: PartOf, is: PartOf): boolean {
  const { heading, block } = wanted.part;
  const numberOf = <Part>(parts: readonly Part[] = [], part: Part | undefined): number =>
    part === undefined ? -1 : parts.indexOf(part);
  if (heading) return numberOf(wanted.of?.headings, heading) === numberOf(is.of?.headings, is.part.heading);
  if (block) return numberOf(wanted.of?.blockIds, block) === numberOf(is.of?.blockIds, is.part.block);
  return true;
}
