import type { Element, Root as Tree } from 'hast';
import { raw } from 'hast-util-raw';
import type { Html, Nodes } from 'mdast';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { ParsedBlock } from './parseBlock';
import { isPlain } from './parseBlock';
import { htmlTags } from './htmlTags';
import type { BodyBlock } from './readBody';

/**
 * Joins the blocks between which raw HTML reaches: `<div>`, a blank line, a paragraph, a blank line, `</div>`. A group
 * ends as soon as everything that was opened in it is known to be closed.
 */
export function groupByHtml(blocks: readonly BodyBlock[]): readonly (readonly BodyBlock[])[] {
  const groups: BodyBlock[][] = [];
  let open: OpenGroup | undefined;
  for (const block of blocks) {
    const { parsed } = block;
    if (isPlain(parsed)) {
      groups.push([block]);
      open = undefined;
      continue;
    }
    if (!open) {
      groups.push([block]);
      if (parsed.html.length === 0) continue;
      open = { members: [], tags: [], isClear: true };
    } else groups.at(-1)!.push(block);
    open.members.push(parsed);
    if (isClosed(open, parsed)) open = undefined;
  }
  return groups;
}

interface OpenGroup {
  readonly members: ParsedBlock[];
  /** Names of the elements that are open, as far as their tags were in plain order. */
  readonly tags: string[];
  isClear: boolean;
}

/** Takes in the group's last block. The parser itself is asked rarely, since it has to read the whole group. */
function isClosed(group: OpenGroup, last: ParsedBlock): boolean {
  group.isClear = group.isClear && followTags(group.tags, last);
  if (group.isClear && group.tags.length === 0) return true;
  const count = group.members.length;
  const isPowerOfTwo = (count & (count - 1)) === 0;
  return isPowerOfTwo && leavesNothingOpen(group.members);
}

/**
 * Opens and closes in `tags` what the block does; `false` as soon as something is not in plain order: an end tag that
 * does not close what was opened last, or what a container of the block holds.
 */
function followTags(tags: string[], { tree, html }: ParsedBlock): boolean {
  const nodes = new Set<Html>(html);
  for (const child of tree.children) {
    if (child.type === 'html') {
      if (!follow(tags, child.value)) return false;
    } else if (child.type === 'paragraph') {
      const flat = child.children.filter((inner) => inner.type === 'html');
      // What a paragraph closes is not always what was open around it.
      const within: string[] = [];
      for (const inner of flat) {
        nodes.delete(inner);
        if (!follow(within, inner.value)) return false;
      }
      if (within.length > 0) return false;
    }
    if (child.type === 'html') nodes.delete(child);
  }
  return nodes.size === 0;
}

function follow(tags: string[], value: string): boolean {
  for (const { name, kind } of htmlTags(value)) {
    if (kind === 'strange') return false;
    if (kind === 'start') tags.push(name);
    else if (tags.pop() !== name) return false;
  }
  return true;
}

const known = new WeakMap<ParsedBlock, boolean>();

/** Whether an HTML parser that has read the blocks is where it was before them. */
function leavesNothingOpen(members: readonly ParsedBlock[]): boolean {
  const [only] = members;
  if (members.length > 1) return ask(members);
  const answer = known.get(only!) ?? ask(members);
  known.set(only!, answer);
  return answer;
}

const GUARD: Element = { type: 'element', tagName: 'p', properties: {}, children: [] };
/** Text and raw HTML, which go astray when something is still open. */
const PROBE: Element = {
  type: 'element',
  tagName: 'span',
  properties: { dataInk: '\0' },
  children: [
    { type: 'text', value: '.' },
    { type: 'raw', value: '<wbr>' },
  ],
};

function ask(members: readonly ParsedBlock[]): boolean {
  const children = members.flatMap(({ tree }) => {
    const hast = toHast(tree, { allowDangerousHtml: true, unknownHandler: asSpan, handlers: PLAIN }) as Tree;
    return [...hast.children, { type: 'text' as const, value: '\n' }];
  });
  try {
    const result = raw({ type: 'root', children: [GUARD, ...children, PROBE] }) as Tree;
    const last = result.children.at(-1);
    if (last?.type !== 'element' || last.properties['dataInk'] !== '\0') return false;
    const [first, second, ...others] = last.children;
    return (
      first?.type === 'text' && second?.type === 'element' && second.tagName === 'wbr' && others.length === 0
    );
  } catch {
    return true;
  }
}

/** What stands for an element of ours; the parser has no rules for it. */
function asSpan(state: State, node: Nodes): Element {
  const children = 'children' in node ? state.all(node) : [];
  return { type: 'element', tagName: 'span', properties: {}, children };
}

const nothing = (): undefined => undefined;

const PLAIN: Handlers = {
  link: asSpan,
  linkReference: asSpan,
  image: asSpan,
  imageReference: asSpan,
  footnoteReference: asSpan,
  inlineNote: nothing,
  footnoteDefinition: nothing,
  comment: nothing,
  inlineComment: nothing,
};
