import type { ElementContent } from 'hast';
import type { RenderDestination } from '../rendered';
import { linkProperties } from './link';
import { element, text } from './make';
import { missingElement, type WrittenEmbed } from './media';
import { renderBody } from './renderBody';
import { ID_PREFIX, type Scope, type Trusted } from './scope';

/** So many embeds are shown within each other (Obsidian 0.8.15). */
const MOST_NESTED = 5;

type NoteDestination = Extract<RenderDestination, { kind: 'note' }>;

/** The frame of an embedded note, section or block, with a link to where it is written. */
export function embedElement(scope: Scope, to: NoteDestination, { destination }: WrittenEmbed): Trusted {
  const { page } = scope;
  const key = to.embed ?? '';
  const embedded = page.embedOf(key);
  const frame = (title: string, content: readonly ElementContent[]): Trusted => {
    const link = linkProperties(to, { destination, isWiki: false, title: `Open ${to.title}` });
    const { className, ...rest } = link;
    const classes = Array.isArray(className) ? className : [];
    const head = element('a', { className: ['embed-link', ...classes], ...rest }, [text(title)]);
    return {
      tagName: 'div',
      properties: { className: ['embed', 'embed-note'], dataPath: to.path, dataTargetLine: to.line },
      content: [
        element('div', { className: ['embed-title'] }, [head]),
        element('div', { className: ['embed-content'] }, content),
      ],
    };
  };
  const instead = (message: string): Trusted =>
    frame(embedded?.title ?? destination, [missingElement(message)]);

  if (to.missing) return instead(`The note has no such ${to.missing}: “${destination}”.`);
  if (scope.trail.includes(key)) return instead('This embeds itself: it is not shown again.');
  if (scope.trail.length > MOST_NESTED)
    return instead('Too many embeds within each other: this one is not shown.');
  if (!embedded) return instead('This is not shown here.');
  if (!page.takeEmbed(embedded.text.length))
    return instead('Too much is embedded in this note: this is not shown.');

  const body = page.readerOf(key).read(embedded.text, embedded.bodyStart);
  const trail = [...scope.trail, key];
  const idPrefix = `${ID_PREFIX}${trail.length - 1}-${page.placeOf(key)}-`;
  return frame(embedded.title, renderBody({ note: embedded, body, idPrefix, trail, page }));
}
