import type { Properties } from 'hast';
import type { RenderDestination } from '../rendered';
import { linkAddress } from './address';

/** A link as an author wrote it. */
export interface WrittenLink {
  readonly destination: string;
  readonly isWiki: boolean;
  /** The title behind the destination of a Markdown link. */
  readonly title: string | undefined;
}

/** What the `a` of a link is to bear that leads to `to`. */
export function linkProperties(to: RenderDestination | undefined, link: WrittenLink): Properties {
  const classes = link.isWiki ? ['wiki-link', 'internal-link'] : ['internal-link'];
  const title = link.title ?? to?.title;
  switch (to?.kind) {
    case 'note':
      return {
        className: to.missing ? [...classes, 'unresolved'] : classes,
        href: safeHref(to.href),
        title,
        dataPath: to.path,
        dataTargetLine: to.line,
        ...(to.missing && { dataTarget: link.destination }),
      };
    case 'asset':
      return { className: classes, href: safeHref(to.href), title, dataPath: to.path };
    case 'external': {
      const href = linkAddress(to.url);
      if (href === undefined) {
        return {
          className: ['blocked'],
          title: `The preview does not open addresses of this kind: ${to.url}`,
        };
      }
      return { className: ['external-link'], href, rel: ['noopener', 'noreferrer'], title };
    }
    case 'ambiguous':
    case 'missing':
    case undefined:
      return {
        className: [...classes, 'unresolved'],
        title: title ?? link.destination,
        dataTarget: link.destination,
      };
  }
}

/** What the maker of the page says for a file of the vault, unless it would run. */
export function safeHref(href: string): string {
  return /^[\0- ]*(?:javascript|vbscript|data):/i.test(href.replace(/[\t\n\r]/g, '')) ? '#' : href;
}
