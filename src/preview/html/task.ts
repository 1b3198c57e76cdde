import type { Element } from 'hast';
import type { ListItem, Paragraph } from 'mdast';

/** A list item as a task. */
export interface Task {
  /** The character between its brackets. */
  readonly mark: string;
  /** The item without the brackets, and not as a task of GFM. */
  readonly item: ListItem;
}

const OTHER_MARK = /^\[([^\s[\]])\](?:[ \t]+|$)/u;

/**
 * Reads a list item as a task: `[ ]`, `[x]`, or with any other character, which counts as done (Obsidian Help: Basic
 * formatting syntax). `undefined` when it is none.
 */
export function taskOf(item: ListItem, source: string): Task | undefined {
  const { checked } = item;
  if (typeof checked === 'boolean') {
    const mark = checked ? markOf(source, item) : ' ';
    return { mark, item: { ...item, checked: null } };
  }
  const paragraph = item.children[0];
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (first?.type !== 'text' || source[paragraph!.position!.start.offset!] !== '[') return undefined;
  const match = OTHER_MARK.exec(first.value);
  if (!match) return undefined;
  const rest = (paragraph as Paragraph).children.slice(1);
  const children = [{ ...first, value: first.value.slice(match[0].length) }, ...rest];
  const head: Paragraph = { ...(paragraph as Paragraph), children };
  return { mark: match[1]!, item: { ...item, children: [head, ...item.children.slice(1)] } };
}

/** The box of a task. */
export function checkbox(mark: string): Pick<Element, 'tagName' | 'properties'> {
  return {
    tagName: 'input',
    properties: {
      className: ['task-list-item-checkbox'],
      type: 'checkbox',
      disabled: true,
      checked: mark !== ' ',
      ariaLabel: mark === ' ' ? 'To do' : mark.toLowerCase() === 'x' ? 'Done' : `Done: ${mark}`,
    },
  };
}

function markOf(source: string, item: ListItem): string {
  const start = item.position!.start.offset!;
  return /\[([xX])\]/.exec(source.slice(start, start + 100))?.[1] ?? 'x';
}
