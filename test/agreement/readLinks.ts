import type { Root } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { visitParents } from 'unist-util-visit-parents';
import type { Definition, Link, LinkPlace } from '../../src/core/syntax/syntax';
import type { Span } from '../../src/core/text/span';
import { splitLabel, splitWikiLink } from '../../src/preview/mdast/splitWikiLink';
import { findHtmlLinks } from './htmlLinks';
import { locateLiteralLinks, readTextPieces } from './textPieces';
import { findToken, visitTokens, type TokenNode } from './tokens';

const EMBEDDING = new Set(['img', 'video', 'audio', 'source', 'iframe', 'embed', 'script']);

/** The definitions of a document; the first of a name is the one that counts. */
export function readDefinitions(text: string, tokens: TokenNode): Definition[] {
  const definitions: Definition[] = [];
  visitTokens(tokens, (token) => {
    if (token.type !== 'definition') return;
    definitions.push({
      span: spanOf(token),
      identifier: normalizeIdentifier(findToken(token, 'definitionLabelString')!.slice()),
      ...readDestination(text, token, 'definitionDestination'),
    });
  });
  return definitions;
}

/** Every link and embed of a document, in order of the text. */
export function readLinks(
  text: string,
  tree: Root,
  tokens: TokenNode,
  definitions: readonly Definition[],
): Link[] {
  const links: Link[] = [];
  visitTokens(tokens, (token, around) => {
    const place = placeOf(around);
    switch (token.type) {
      case 'wikiLink':
        links.push(readWikiLink(token, place));
        return;
      case 'link':
      case 'image':
        links.push({ ...readMarkdownLink(text, token, definitions), place });
        return token.type === 'link';
      case 'autolink':
      case 'literalAutolink':
        links.push(readAutolink(text, token, place));
        return false;
      case 'htmlFlow':
      case 'htmlText':
        links.push(...readHtmlLinks(text, token, place));
        return false;
      default:
        return;
    }
  });
  links.push(...readLiteralLinks(text, tree, tokens));
  return links.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function spanOf({ start, end }: TokenNode): Span {
  return { start, end };
}

function placeOf(around: readonly TokenNode[]): LinkPlace {
  return around.some(({ type }) => type === 'comment' || type === 'commentBlock') ? 'comment' : 'text';
}

function readWikiLink(token: TokenNode, place: LinkPlace): Link {
  const inside = findToken(token, 'wikiLinkInside')!;
  const embed = findToken(token, 'wikiLinkEmbedMarker') !== undefined;
  const parts = splitWikiLink(inside.slice(), { embed });
  const moved = <T extends Span | undefined>(span: T) =>
    (span && { start: span.start + inside.start, end: span.end + inside.start }) as T;
  const written = (span: Span) => inside.slice().slice(span.start, span.end);
  return {
    form: 'wiki',
    embed,
    place,
    span: spanOf(token),
    target: moved(parts.target),
    fragment: moved(parts.fragment),
    label: moved(parts.label),
    size: moved(parts.size),
    destination: written(parts.target) + (parts.fragment ? `#${written(parts.fragment)}` : ''),
    definition: undefined,
  };
}

function readMarkdownLink(
  text: string,
  token: TokenNode,
  definitions: readonly Definition[],
): Omit<Link, 'place'> {
  const embed = token.type === 'image';
  const content = findToken(token, 'labelText')!;
  const { label, size } = splitLabel(text.slice(0, content.end), content.start, { embed });
  const link = { embed, span: spanOf(token), label, size };
  const tail = token.children.at(-1)!;
  if (tail.type === 'resource') {
    const destination = readDestination(text, tail, 'resourceDestination');
    return { ...link, form: 'markdown', ...destination, definition: undefined };
  }
  const name = (tail.type === 'reference' && findToken(tail, 'referenceString')) || content;
  const identifier = normalizeIdentifier(name.slice());
  const definition = definitions.find((candidate) => candidate.identifier === identifier)!;
  const { target, fragment, destination } = definition;
  return { ...link, form: 'reference', target, fragment, destination, definition };
}

function readDestination(
  text: string,
  token: TokenNode,
  type: 'resourceDestination' | 'definitionDestination',
): Pick<Link, 'target' | 'fragment' | 'destination'> {
  const whole = findToken(token, type);
  const written = whole && findToken(whole, `${type}String`);
  if (written) return { ...splitTarget(text, written), destination: decodeString(written.slice()) };
  const at = whole ? whole.start + 1 : token.end - 1;
  return { target: { start: at, end: at }, fragment: undefined, destination: '' };
}

/** Parts the source of a destination at its first `#`. */
function splitTarget(text: string, { start, end }: Span): Pick<Link, 'target' | 'fragment'> {
  const hash = text.slice(start, end).indexOf('#');
  if (hash === -1) return { target: { start, end }, fragment: undefined };
  return { target: { start, end: start + hash }, fragment: { start: start + hash + 1, end } };
}

/** What stands before an address in the destination, by the token that holds the address. */
const ADDRESSES: Readonly<Record<string, string>> = {
  autolinkProtocol: '',
  autolinkEmail: 'mailto:',
  literalAutolinkHttp: '',
  literalAutolinkWww: 'http://',
  literalAutolinkEmail: 'mailto:',
};

function readAutolink(text: string, token: TokenNode, place: LinkPlace): Link {
  const address = token.children.find(({ type }) => type in ADDRESSES)!;
  const destination = ADDRESSES[address.type]! + address.slice();
  return autolink(text, { span: spanOf(token), inside: spanOf(address), destination, place });
}

function autolink(
  text: string,
  link: { span: Span; inside: Span; destination: string; place: LinkPlace },
): Link {
  const { span, inside, destination, place } = link;
  const plain = { embed: false, label: undefined, size: undefined, definition: undefined };
  return { form: 'auto', ...plain, place, span, ...splitTarget(text, inside), destination };
}

function readHtmlLinks(text: string, token: TokenNode, place: LinkPlace): Link[] {
  return findHtmlLinks(text, token).map(({ tag, attribute, value, span }) => ({
    form: 'html',
    embed: attribute === 'src' && EMBEDDING.has(tag),
    place,
    span,
    ...splitTarget(text, span),
    label: undefined,
    size: undefined,
    destination: value,
    definition: undefined,
  }));
}

/** What remark-gfm finds in finished text nodes: addresses in an unclosed bracket, behind a quotation mark, … */
function readLiteralLinks(text: string, tree: Root, tokens: TokenNode): Link[] {
  const links: Link[] = [];
  const pieces = readTextPieces(tokens);
  visitParents(tree, (node, ancestors) => {
    if (!('children' in node) || !node.position) return;
    const isHidden = [...ancestors, node].some(({ type }) => type === 'comment' || type === 'inlineComment');
    for (const { span, url } of locateLiteralLinks(node, pieces)) {
      const place = isHidden ? 'comment' : 'text';
      links.push(autolink(text, { span, inside: span, destination: url, place }));
    }
  });
  return links;
}
