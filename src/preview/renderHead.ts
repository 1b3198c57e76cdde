import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { webAddress } from './html/address';
import { element, text } from './html/make';
import { readingTime } from './readingTime';
import type { NoteHead, RenderInput } from './rendered';

/** So many redirects and tags are shown. */
const MOST = 20;

/** What stands above the text: what the frontmatter and the site say of the note. */
export function renderHead({ head, text: written, bodyStart }: RenderInput): string {
  const parts: (Element | undefined)[] = [
    notice(head),
    element('h1', { className: ['note-title'] }, [text(head.title)]),
    facts(head, readingTime(written, bodyStart)),
    tags(head.tags),
    address(head),
    redirects(head.redirects),
  ];
  const children = parts.flatMap((part) => (part ? [part] : []));
  return toHtml(element('header', { className: ['note-head'] }, children));
}

function notice({ problem }: NoteHead): Element | undefined {
  if (problem === undefined) return undefined;
  return element('p', { className: ['note-notice'], role: 'note' }, [text(`Frontmatter: ${problem}`)]);
}

function facts({ date, draft, unpublished }: NoteHead, minutes: number): Element {
  const parts: ElementContent[] = [];
  const add = (part: Element): void =>
    void (parts.length === 0 ? parts.push(part) : parts.push(text(' · '), part));
  if (date !== undefined) add(element('time', { className: ['note-date'] }, [text(date)]));
  add(element('span', { className: ['note-reading-time'] }, [text(`${minutes} min read`)]));
  if (draft) add(element('span', { className: ['note-badge', 'note-badge-draft'] }, [text('Draft')]));
  else if (unpublished !== undefined) {
    add(
      element('span', { className: ['note-badge'], title: `Not published: ${unpublished}` }, [
        text('Not published'),
      ]),
    );
  }
  return element('p', { className: ['note-facts'] }, parts);
}

function tags(names: readonly string[]): Element | undefined {
  if (names.length === 0) return undefined;
  const shown = names.slice(0, MOST).flatMap((name, index): ElementContent[] => {
    const tag = element('a', { className: ['tag'], dataTag: name }, [text(`#${name}`)]);
    return index === 0 ? [tag] : [text(' '), tag];
  });
  return element('p', { className: ['note-tags'], ariaLabel: 'Tags' }, shown);
}

function address({ url }: NoteHead): Element | undefined {
  const href = url === undefined ? undefined : webAddress(url);
  if (href === undefined) return undefined;
  const link = { className: ['external-link'], href, rel: ['noopener', 'noreferrer'] };
  return element('p', { className: ['note-url'] }, [element('a', link, [text(readable(href))])]);
}

function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    // It holds a percent sign that encodes nothing.
    return url;
  }
}

function redirects(paths: readonly string[]): Element | undefined {
  if (paths.length === 0) return undefined;
  const shown = paths
    .slice(0, MOST)
    .flatMap((path): ElementContent[] => [text(' '), element('code', {}, [text(path)])]);
  const rest = paths.length > MOST ? [text(' …')] : [];
  return element('p', { className: ['note-redirects'] }, [text('Also under'), ...shown, ...rest]);
}
