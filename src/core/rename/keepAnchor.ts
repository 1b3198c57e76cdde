import { lineEndingOf } from '../frontmatter/edit/lines';
import { anchorOf, pageOf } from '../site/pageOf';
import { siteOf } from '../site/site';
import { applyEdits, type Edit } from '../text/edit';
import { readNote } from '../vault/readNote';
import type { Vault } from '../vault/vault';
import type { HeadingRename } from './renameHeading';

/** Publishers that leave HTML in a note as it is: Quartz (rehype-raw in ofm.ts), Jekyll (kramdown) and Astro. Hugo drops it. */
const KEEPS_HTML: ReadonlySet<string> = new Set(['quartz', 'jekyll', 'astro']);

/**
 * The edit by which links of other sites to a heading still lead there when it gets another text: an element with the old
 * anchor above it. `undefined` where the note is not published, the anchor stays, or the publisher drops HTML.
 */
export function keepAnchor(
  vault: Vault,
  { note, heading, text }: HeadingRename,
  today: string | undefined,
): Edit | undefined {
  const site = siteOf(vault);
  if (!KEEPS_HTML.has(site.publisher) || pageOf(vault, note, today).published.state === 'unpublished')
    return undefined;
  const old = anchorOf(site, note, heading);
  const image = readNote(note.path, applyEdits(note.text, [{ span: heading.content, text }]));
  const isKept = image.headings.some((one) => anchorOf(site, image, one) === old);
  // In a quotation or a list the line would end it.
  const { start } = heading.span;
  const isOnLine = start === 0 || /[\r\n]/.test(note.text[start - 1]!);
  if (old === '' || isKept || !isOnLine || /["<>&\s]/.test(old)) return undefined;
  const newline = lineEndingOf(note.text);
  const isApart =
    start === 0 ||
    /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/.test(note.text.slice(Math.max(0, start - 200), start));
  const line = `<a id="${old}"></a>${newline}${newline}`;
  return { span: { start, end: start }, text: (isApart ? '' : newline) + line };
}
