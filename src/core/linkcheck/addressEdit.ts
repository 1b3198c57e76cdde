import { applyEdits, type Edit } from '../text/edit';
import { decodePercent } from '../text/percent';
import { sliceSpan, type Span } from '../text/span';
import { readNote } from '../vault/readNote';
import type { Note, Vault } from '../vault/vault';
import { readAddress, writtenAddresses, type WrittenAddress } from './writtenAddresses';

/** An address where it stands. */
export interface WrittenPlace {
  readonly note: Note;
  readonly address: WrittenAddress;
}

/** What is to become of an address, or of a part of it. */
export interface Rewrite {
  /** What is replaced. */
  readonly span: Span;
  /** Ways to write what replaces it, the best first. */
  readonly texts: readonly string[];
  /** The address that the link is to have then. */
  readonly url: string;
}

/**
 * The first way to write another address that does: the note is read again to be sure that the link then has exactly
 * that address, and that no other link has another one. `undefined` where no way will do.
 */
export function provenEdit(
  vault: Vault,
  { note, address }: WrittenPlace,
  { span, texts, url }: Rewrite,
): Edit | undefined {
  const before = writtenAddresses(vault, note);
  const meant = before.map((other) =>
    other.span.start === address.span.start ? readAddress(url) : other.url,
  );
  return texts
    .map((text) => ({ span, text }))
    .find((edit) => {
      const after = writtenAddresses(vault, readNote(note.path, applyEdits(note.text, [edit])));
      return after.length === meant.length && after.every((other, index) => other.url === meant[index]);
    });
}

/** Writes `url` in the place of the whole address; as short as can be where it is the same one with `https`. */
export function addressEdit(vault: Vault, place: WrittenPlace, url: string): Edit | undefined {
  const { note, address } = place;
  const { start } = address.span;
  const isSecured = url === address.url.replace(/^http:/, 'https:') && url !== address.url;
  if (isSecured && /^http:/i.test(note.text.slice(start, start + 5))) {
    const behind = { start: start + 4, end: start + 4 };
    return provenEdit(vault, place, { span: behind, texts: ['s'], url });
  }
  return provenEdit(vault, place, { span: address.span, texts: spellings(place, url), url });
}

/** The ways in which `url` may be written there, the best first. None encodes anew: to a server `%28` need not be `(`. */
function spellings({ note, address: { span, links } }: WrittenPlace, url: string): readonly string[] {
  const [{ form, place }] = links;
  const written = sliceSpan(note.text, span);
  // Whoever wrote `한글` does not want to read `%ED%95%9C%EA%B8%80`.
  const read = /[^\x00-\x7f]/.test(written) ? [decodePercent(url)] : [];
  const escaped = url.replaceAll('&', '&amp;');
  if (form === 'html') return written.includes('&amp;') ? [escaped] : [...read, url, escaped];
  if (form === 'wiki') return [...read, url];
  if (place === 'frontmatter') return [...read, url, `"${url}"`];
  return [
    ...read,
    url,
    url.replaceAll('|', '\\|'),
    `<${url}>`,
    `<${escaped}>`,
    `<${escaped.replaceAll('|', '\\|')}>`,
  ];
}
