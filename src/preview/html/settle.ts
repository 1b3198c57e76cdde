import type { Element, ElementContent, Properties, Root } from 'hast';
import { framedPage } from './address';
import { linkProperties } from './link';
import { element, text } from './make';
import { mediaElement, webCard } from './media';
import { isPage, lookUp, type Draft, type Scope } from './scope';
import { INLINE, lineOf, trustedFor } from './standIn';

/** Classes that say what an element is: only we give them. */
const OWN_CLASS =
  /^(?:(?:wiki|internal|external)-link|unresolved|blocked|tag|(?:callout|embed|math|katex|note)(?:-.*)?|web-card(?:-.*)?|image-blocked|mermaid|code-block|shiki|contains-task-list|task-list-item(?:-.*)?|footnote.*|block-id|plain-block(?:-.*)?)$/i;

/** Puts in place what stand-ins stand for, in a tree that is sanitised, and the addresses of what authors wrote as HTML. */
export function settle(draft: Draft, tree: Root): ElementContent[] {
  return tree.children.flatMap((child) => (child.type === 'doctype' ? [] : settleNode(draft, child)));
}

function settleNode(draft: Draft, node: ElementContent, inLink = false): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  const { dataInk, dataLine, ...written } = node.properties;
  const trusted = trustedFor(draft.trusted, dataInk);
  if (trusted) {
    const { tagName, properties, content } = trusted;
    if (tagName === 'a' && inLink) return content ? [...content] : settleAll(draft, node, inLink);
    return [element(tagName, properties, content ?? settleAll(draft, node, inLink || tagName === 'a'))];
  }
  const line = lineOf(dataLine);
  const properties = { ...withoutOwnClasses(written), ...(line !== undefined && { dataLine: line }) };
  return settleWritten(draft, { ...node, properties }, inLink);
}

function settleAll(draft: Draft, { children }: Element, inLink: boolean): ElementContent[] {
  return children.flatMap((child) => settleNode(draft, child, inLink));
}

/** An element that Markdown made, or that an author wrote as HTML; only the latter have addresses. */
function settleWritten(draft: Draft, node: Element, inLink: boolean): ElementContent[] {
  const { scope } = draft;
  const { href, src, ...properties } = node.properties;
  if (!isPage(scope)) delete properties['id'];
  const title = typeof properties['title'] === 'string' ? properties['title'] : undefined;
  switch (node.tagName) {
    case 'a': {
      if (inLink) return settleAll(draft, node, inLink);
      if (typeof href !== 'string') return [element('a', properties, settleAll(draft, node, inLink))];
      const link = { destination: href, isWiki: false, title };
      const to = lookUp(scope, 'html', href);
      return [element('a', { ...properties, ...linkProperties(to, link) }, settleAll(draft, node, true))];
    }
    case 'iframe': {
      const page = typeof src === 'string' ? framedPage(src) : undefined;
      return [
        page
          ? webCard(page)
          : element('span', { className: ['embed-missing'] }, [
              text('A frame that the preview does not show.'),
            ]),
      ];
    }
    case 'img':
    case 'audio':
    case 'video': {
      const address = typeof src === 'string' ? src : addressOfSource(node);
      return address === undefined ? [] : [media(scope, address, properties)];
    }
    case 'source':
      return [];
    case INLINE:
      return settleAll(draft, node, inLink);
    default:
      return [element(node.tagName, properties, settleAll(draft, node, inLink))];
  }
}

function media(scope: Scope, destination: string, properties: Properties): Element {
  const read = (name: string): string | undefined => {
    const value = properties[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const made = mediaElement(scope, lookUp(scope, 'html', destination), {
    destination,
    isWiki: false,
    alt: read('alt') ?? '',
    title: read('title'),
    width: read('width'),
    height: read('height'),
  });
  const { align } = properties;
  return align === undefined ? made : { ...made, properties: { ...made.properties, align } };
}

function addressOfSource({ children }: Element): string | undefined {
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'source' && typeof child.properties['src'] === 'string')
      return child.properties['src'];
  }
  return undefined;
}

function withoutOwnClasses(properties: Properties): Properties {
  const { className, ...rest } = properties;
  if (!Array.isArray(className)) return rest;
  const kept = className.filter((name) => !OWN_CLASS.test(String(name)));
  return kept.length === 0 ? rest : { ...rest, className: kept };
}
