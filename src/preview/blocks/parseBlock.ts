import type {
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Html,
  Nodes,
  Parents,
  Root,
  RootContent,
} from 'mdast';
import type { InlineNote } from '../mdast/inlineNote';
import { bodyMarkdown } from '../parse';
import { remarkReading } from '../remarkReading';
import { htmlTags } from './htmlTags';
import { MOST_DEPTH, MOST_TAGS, TOO_DEEP } from './limits';

/** What calls a footnote. */
export type FootnoteCall = FootnoteReference | InlineNote;

/** A block, parsed, with what other blocks have to know of it, or it of them. */
export interface ParsedBlock {
  /** What the positions in `tree` count in: the block's text behind what was put before it. */
  readonly source: string;
  /** How many lines and UTF-16 units were put before the block's text. */
  readonly before: { readonly lines: number; readonly length: number };
  readonly tree: Root;
  readonly definitions: readonly Definition[];
  readonly footnotes: readonly FootnoteDefinition[];
  /** In order; those within a footnote are under it, the rest under the tree. */
  readonly calls: ReadonlyMap<Root | FootnoteDefinition | InlineNote, readonly FootnoteCall[]>;
  /** Keys of the definitions that it uses. */
  readonly uses: readonly string[];
  readonly html: readonly Html[];
  /** Lines (0-based, in the block) on which a heading begins. */
  readonly headings: readonly number[];
  readonly hasMath: boolean;
  readonly hasDiagrams: boolean;
  /** The languages that its code is in, in lower case. */
  readonly languages: readonly string[];
}

/** A block that is shown as plain text, since to render it would take too long. */
export interface PlainBlock {
  readonly source: string;
  /** Why, for the author. */
  readonly reason: string;
}

/** What a block calls by name and other blocks define: the names as CommonMark compares them. */
export interface Names {
  readonly definitions: readonly string[];
  readonly footnotes: readonly string[];
}

const markdown = bodyMarkdown().use(remarkReading).freeze();

const FAILED = 'This block is shown as plain text: it could not be rendered.';

/** Parses a block in which `names` are defined elsewhere. Never throws. */
export function parseBlock(text: string, names: Names): ParsedBlock | PlainBlock {
  const before = standIns(names);
  const source = before + text;
  try {
    const tree = markdown.runSync(markdown.parse(source), source);
    const lines = before.split('\n').length - 1;
    return gather(source, { lines, length: before.length }, tree) ?? { source: text, reason: TOO_DEEP };
  } catch {
    return { source: text, reason: FAILED };
  }
}

/** Whether the block is shown as plain text. */
export function isPlain(block: ParsedBlock | PlainBlock): block is PlainBlock {
  return 'reason' in block;
}

/** The key of a definition or footnote, as the core's `Definition.identifier`. */
export function nameKey({ identifier }: { readonly identifier: string }): string {
  return identifier.toUpperCase();
}

/**
 * Markdown that defines `names`, and lets nothing behind it go on with it. Begins with a line ending: what looks like
 * a byte order mark is none within a note.
 */
function standIns({ definitions, footnotes }: Names): string {
  const lines = [...definitions.map((name) => `[${name}]: <>`), ...footnotes.map((name) => `[^${name}]: .`)];
  return lines.length === 0 ? '\n' : `\n${lines.join('\n\n')}\n\n***\n\n`;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** `undefined` when the tree is too deep to be rendered. */
function gather(source: string, before: ParsedBlock['before'], root: Root): ParsedBlock | undefined {
  const children = root.children.filter((child) => child.position!.start.offset! >= before.length);
  const tree: Root = { ...root, children };
  const calls = new Map<Root | FootnoteDefinition | InlineNote, FootnoteCall[]>();
  const uses = new Set<string>();
  const languages = new Set<string>();
  const definitions: Definition[] = [];
  const footnotes: FootnoteDefinition[] = [];
  const html: Html[] = [];
  const headings: number[] = [];
  let tags: readonly string[] = [];
  const flags: Mutable<Pick<ParsedBlock, 'hasMath' | 'hasDiagrams'>> = { hasMath: false, hasDiagrams: false };
  const call = (owner: Root | FootnoteDefinition | InlineNote, node: FootnoteCall): void => {
    const list = calls.get(owner);
    if (list) list.push(node);
    else calls.set(owner, [node]);
  };

  interface Step {
    readonly node: Nodes;
    readonly depth: number;
    readonly owner: Root | FootnoteDefinition | InlineNote;
  }
  const open: Step[] = [{ node: tree, depth: 0, owner: tree }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { node, depth } = step;
    let { owner } = step;
    if (depth > MOST_DEPTH) return undefined;
    switch (node.type) {
      case 'comment':
      case 'inlineComment':
        continue;
      case 'definition':
        definitions.push(node);
        break;
      case 'footnoteDefinition':
        footnotes.push(node);
        owner = node;
        break;
      case 'footnoteReference':
        call(owner, node);
        break;
      case 'inlineNote':
        call(owner, node);
        owner = node;
        break;
      case 'linkReference':
      case 'imageReference':
        uses.add(nameKey(node));
        break;
      case 'html':
        html.push(node);
        tags = openTags(tags, node.value);
        if (tags.length > MOST_TAGS) return undefined;
        break;
      case 'heading':
        headings.push(node.position!.start.line - 1 - before.lines);
        break;
      case 'math':
      case 'inlineMath':
        flags.hasMath = true;
        break;
      case 'code': {
        const language = languageOf(node.lang);
        if (language === 'mermaid') flags.hasDiagrams = true;
        else if (language !== undefined) languages.add(language);
        break;
      }
      default:
        break;
    }
    if ('children' in node) {
      const list = (node as Parents).children as RootContent[];
      for (let index = list.length - 1; index >= 0; index--) {
        open.push({ node: list[index]!, depth: depth + 1, owner });
      }
    }
  }
  return {
    source,
    before,
    tree,
    definitions,
    footnotes,
    calls,
    uses: [...uses],
    html,
    headings,
    ...flags,
    languages: [...languages],
  };
}

/** The language of a fence in lower case: the first word behind it, without what Hugo or Quartz put behind it in braces. */
export function languageOf(info: string | null | undefined): string | undefined {
  const language = info?.match(/^[^\s{]+/)?.[0].toLowerCase();
  return language === '' ? undefined : language;
}

/** `open` and what `html` leaves open besides; of tags that are not in plain order too much rather than too little. */
function openTags(open: readonly string[], html: string): readonly string[] {
  const tags = [...open];
  for (const { name, kind } of htmlTags(html)) {
    if (kind === 'end') {
      if (tags.at(-1) === name) tags.pop();
    } else tags.push(name);
    if (tags.length > MOST_TAGS) break;
  }
  return tags;
}
