import {
  isAlias,
  isMap,
  isScalar,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../text/span';
import type { FrontmatterEntry, FrontmatterValue, TextStyle } from './frontmatter';

const DEEPEST_LEVEL = 60;
/** As many as the library allows by itself; each alias of a list or map is a copy of it. */
const MOST_COLLECTION_ALIASES = 100;

/** A block whose nodes become values. */
export interface YamlSource {
  /** The note's whole text. */
  readonly text: string;
  /** Where the YAML stands in it; nodes count from its start. */
  readonly block: Span;
  /** Called with what the library does not mind. */
  readonly report: (span: Span, message: string) => void;
}

/**
 * A reader of the nodes of one block, to be called with its topmost one. It goes by what is written: an alias
 * stands for the value before it that its name was given to, and nothing is ever expanded further.
 */
export function yamlReader({ text, block, report }: YamlSource): (node: ParsedNode) => FrontmatterValue {
  const anchors = new Map<string, FrontmatterValue>();
  let collectionAliases = 0;
  return (node) => read(node, 0);

  function read(node: ParsedNode, level: number): FrontmatterValue {
    const span = spanOf(node);
    if (isAlias(node)) return repeat(node.source, span);
    const value = isScalar(node) ? readScalar(node, span) : readCollection(node, span, level);
    if (node.anchor) anchors.set(node.anchor, value);
    return value;
  }

  function spanOf(node: ParsedNode): Span {
    const start = Math.min(block.start + node.range[0], block.end);
    return { start, end: Math.max(start, Math.min(block.start + node.range[1], block.end)) };
  }

  function readScalar(node: Scalar.Parsed, span: Span): FrontmatterValue {
    const { value } = node;
    if (typeof value === 'string') {
      const style = STYLES[node.type ?? 'PLAIN'];
      if (style === 'single' || style === 'double') mustClose(span, text[span.start]!);
      return { kind: 'text', text: value, style, span };
    }
    if (typeof value === 'number') return { kind: 'number', number: value, span };
    if (typeof value === 'boolean') return { kind: 'boolean', boolean: value, span };
    return { kind: 'null', span };
  }

  function mustClose(span: Span, sign: string): void {
    if (span.end - span.start > 1 && text[span.end - 1] === sign) return;
    report(span, `\`${text[span.start]}\` is not closed. Add \`${sign}\` at the end of the value.`);
  }

  function readCollection(
    node: YAMLMap.Parsed | YAMLSeq.Parsed,
    span: Span,
    level: number,
  ): FrontmatterValue {
    if (level > DEEPEST_LEVEL) {
      report({ start: span.start, end: span.start + 1 }, 'This is nested too deeply to be read.');
      return { kind: 'null', span };
    }
    if (node.flow) mustClose(span, isMap(node) ? '}' : ']');
    if (isMap(node)) {
      const entries = readEntries(node, level);
      return { kind: 'map', entries, span: node.flow ? span : upTo(span, entries) };
    }
    const items = node.items.map((item) => read(item, level + 1));
    return { kind: 'list', items, span: node.flow ? span : upTo(span, items) };
  }

  function readEntries(node: YAMLMap.Parsed, level: number): FrontmatterEntry[] {
    const seen = new Set<string>();
    return node.items.map((pair) => {
      const entry = readEntry(pair, level);
      if (entry.key === '') report(entry.span, 'There is no key before this colon. Write `key: value`.');
      else if (seen.has(entry.key)) {
        report(entry.keySpan, `\`${entry.key}\` is written twice. Keep one of the two.`);
      }
      seen.add(entry.key);
      return entry;
    });
  }

  function readEntry({ key, value }: Pair<ParsedNode, ParsedNode | null>, level: number): FrontmatterEntry {
    const keySpan = spanOf(key);
    const nothing = { kind: 'null', span: { start: keySpan.end, end: keySpan.end } } as const;
    const content = value ? read(value, level + 1) : nothing;
    const span = { start: keySpan.start, end: Math.max(keySpan.end, content.span.end) };
    const name =
      isScalar(key) && typeof key.value === 'string' ? key.value : text.slice(keySpan.start, keySpan.end);
    return { key: name, keySpan, value: content, span };
  }

  function repeat(name: string, span: Span): FrontmatterValue {
    const value = anchors.get(name);
    if (!value) {
      report(span, `\`*${name}\` repeats a value that is named \`&${name}\`; none is. Put it in quotes.`);
      return { kind: 'null', span };
    }
    if (value.kind !== 'list' && value.kind !== 'map') return repeated(value, span);
    if (++collectionAliases > MOST_COLLECTION_ALIASES) {
      report(span, 'This block repeats too many lists. Write this one out.');
      return { kind: 'null', span };
    }
    if (value.kind === 'list') {
      return { kind: 'list', items: value.items.map((item) => repeated(item, span)), span };
    }
    const entries = value.entries.map((entry) => ({
      key: entry.key,
      keySpan: span,
      value: repeated(entry.value, span),
      span,
    }));
    return { kind: 'map', entries, span };
  }
}

/** `value` at another place; what lies within a list or map is not taken along. */
function repeated(value: FrontmatterValue, span: Span): FrontmatterValue {
  if (value.kind === 'text') return { ...value, style: 'alias', span };
  if (value.kind === 'list' || value.kind === 'map') return { kind: 'null', span };
  return { ...value, span };
}

/** The library lets a collection without brackets reach to the next line that says something. */
function upTo(span: Span, parts: readonly { readonly span: Span }[]): Span {
  return { start: span.start, end: Math.max(span.start, parts.at(-1)?.span.end ?? span.start) };
}

const STYLES: Readonly<Record<Scalar.Type, TextStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};
