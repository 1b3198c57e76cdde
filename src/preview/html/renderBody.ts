import type { ElementContent, Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import type { Nodes } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Footnote } from '../blocks/footnotes';
import { isPlain, type ParsedBlock } from '../blocks/parseBlock';
import type { BodyBlock } from '../blocks/readBody';
import { makeHandlers } from './handlers';
import { element, text } from './make';
import { SCHEMA } from './schema';
import type { Draft, Scope, Trusted } from './scope';
import { settle } from './settle';

/** A text that stands in a frame: all of its blocks, and its footnotes. None of its elements bears a line. */
export function renderBody(scope: Scope): ElementContent[] {
  const groups = scope.body.groups.flatMap((group) => [...renderGroup(scope, group, undefined), text('\n')]);
  return [...groups, ...renderFootnotes(scope)];
}

/** Blocks that are rendered together; `line` of the note is where lines are counted from, `undefined` for no lines. */
export function renderGroup(
  scope: Scope,
  group: readonly BodyBlock[],
  line: number | undefined,
): ElementContent[] {
  const trusted: Trusted[] = [];
  const children: RootContent[] = [];
  for (const block of group) {
    const { parsed } = block;
    if (isPlain(parsed)) return plainBlock(block.text, parsed.reason, line);
    const draft = { scope, block, line, trusted };
    const own = toTree(draft, parsed, parsed.tree).children;
    if (own.length > 0) children.push(...own, text('\n'));
  }
  children.pop();
  return clean({ scope, block: group[0]!, line, trusted }, children);
}

/** The section of footnotes; nothing when there are none. */
export function renderFootnotes(scope: Scope): ElementContent[] {
  const { notes } = scope.body.footnotes;
  if (notes.length === 0) return [];
  const items = notes.map((note) => renderFootnote(scope, note));
  const heading = element('h2', { className: ['footnotes-title'], id: `${scope.idPrefix}footnotes` }, [
    text('Footnotes'),
  ]);
  const list = element('ol', {}, [text('\n'), ...items.flatMap((item) => [item, text('\n')])]);
  return [
    element('section', { className: ['footnotes'], ariaLabelledBy: [`${scope.idPrefix}footnotes`] }, [
      heading,
      list,
    ]),
  ];
}

function renderFootnote(scope: Scope, { node, number, calls, block }: Footnote): ElementContent {
  const parsed = block.parsed as ParsedBlock;
  const draft: Draft = { scope, block, line: undefined, trusted: [] };
  const children =
    node.type === 'inlineNote' ? [{ type: 'paragraph' as const, children: node.children }] : node.children;
  const tree = toTree(draft, parsed, { type: 'root', children });
  const content = clean(draft, tree.children);
  const backs = Array.from({ length: calls }, (_, index): ElementContent => {
    const href = `#${scope.idPrefix}fnref-${number}${index > 0 ? `-${index + 1}` : ''}`;
    const label = `Back to the text, reference ${index + 1} of footnote ${number}`;
    return element('a', { className: ['footnote-backref'], href, ariaLabel: label }, [text('↩')]);
  }).flatMap((back) => [text(' '), back]);
  const last = content.findLast((child) => child.type === 'element');
  if (last?.tagName === 'p') last.children.push(...backs);
  else content.push(element('p', {}, backs.slice(1)));
  return element('li', { id: `${scope.idPrefix}fn-${number}` }, content);
}

function toTree(draft: Draft, parsed: ParsedBlock, node: Nodes): Root {
  return toHast(node, { allowDangerousHtml: true, handlers: makeHandlers(draft, parsed) }) as Root;
}

/** The parser of HTML would take the first element of a text for the content of a `template`, and goes on as it began. */
const GUARD: RootContent = { type: 'element', tagName: 'p', properties: {}, children: [] };

function clean(draft: Draft, children: RootContent[]): ElementContent[] {
  const tree: Root = { type: 'root', children: [GUARD, ...children] };
  const safe = sanitize(raw(tree), SCHEMA) as Root;
  return settle(draft, { ...safe, children: safe.children.slice(1) });
}

/** Text as it is written, and why it is shown so. */
export function plainBlock(written: string, reason: string, line: number | undefined): ElementContent[] {
  const properties = { className: ['plain-block'], ...(line !== undefined && { dataLine: 0 }) };
  return [
    element('div', properties, [
      element('p', { className: ['plain-block-reason'] }, [text(reason)]),
      element('pre', {}, [text(written)]),
    ]),
  ];
}
