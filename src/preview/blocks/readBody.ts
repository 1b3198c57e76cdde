import { scan } from '../../core/syntax/scan';
import type { Definition, FootnoteDefinition } from 'mdast';
import { cutBlocks, type SourceBlock } from './cutBlocks';
import { numberFootnotes, type FootnoteBook } from './footnotes';
import { groupByHtml } from './groupByHtml';
import { isPlain, nameKey, parseBlock, type Names, type ParsedBlock, type PlainBlock } from './parseBlock';

/** A note's body, parsed block by block, with what the blocks say of each other. */
export interface Body {
  readonly blocks: readonly BodyBlock[];
  /** The blocks that are rendered together, since raw HTML reaches from one to the next; in order. */
  readonly groups: readonly (readonly BodyBlock[])[];
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: FootnoteBook;
}

export interface BodyBlock extends SourceBlock {
  /** Two blocks with the same key are parsed alike. */
  readonly key: string;
  readonly parsed: ParsedBlock | PlainBlock;
}

/** Remembers the blocks of a text from one version to the next. */
export interface BodyReader {
  read(text: string, bodyStart: number): Body;
}

/** `cut`: how the text is cut into blocks; for tests, which compare with rendering the whole. */
export function makeBodyReader(cut: typeof cutBlocks = cutBlocks): BodyReader {
  let known = new Map<string, ParsedBlock | PlainBlock>();
  let last: { text: string; bodyStart: number; body: Body } | undefined;
  return {
    read(text, start) {
      // CommonMark reads no byte order mark.
      const bodyStart = start === 0 && text.startsWith('\uFEFF') ? 1 : start;
      if (last?.text === text && last.bodyStart === bodyStart) return last.body;
      const next = new Map<string, ParsedBlock | PlainBlock>();
      const sources = cut(text, bodyStart);
      const names = namesCalled(text, bodyStart, sources);
      const blocks = sources.map((source, index): BodyBlock => {
        const key = `${names[index]!.definitions.join('\n')}\0${names[index]!.footnotes.join('\n')}\0${source.text}`;
        const parsed = readBlock(source, names[index]!, next.get(key) ?? known.get(key));
        next.set(key, parsed);
        return { ...source, key, parsed };
      });
      known = next;
      const body = joinBlocks(blocks);
      last = { text, bodyStart, body };
      return body;
    },
  };
}

function readBlock(
  { text, reason }: SourceBlock,
  names: Names,
  known: ParsedBlock | PlainBlock | undefined,
): ParsedBlock | PlainBlock {
  if (reason !== undefined) return { source: text, reason };
  return known ?? parseBlock(text, names);
}

function joinBlocks(blocks: readonly BodyBlock[]): Body {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, { node: FootnoteDefinition; block: BodyBlock }>();
  for (const block of blocks) {
    const { parsed } = block;
    if (isPlain(parsed)) continue;
    for (const node of parsed.definitions) {
      if (!definitions.has(nameKey(node))) definitions.set(nameKey(node), node);
    }
    for (const node of parsed.footnotes) {
      if (!footnotes.has(nameKey(node))) footnotes.set(nameKey(node), { node, block });
    }
  }
  return { blocks, groups: groupByHtml(blocks), definitions, footnotes: numberFootnotes(blocks, footnotes) };
}

/** Of each block: what it calls by name that is defined in the note. */
function namesCalled(text: string, bodyStart: number, blocks: readonly SourceBlock[]): readonly Names[] {
  const { links, footnotes } = scan(text, bodyStart);
  const found = blocks.map(() => ({ definitions: new Set<string>(), footnotes: new Set<string>() }));
  let index = 0;
  for (const { definition, span } of links) {
    if (!definition) continue;
    index = blockAt(blocks, span.start, index);
    found[index]?.definitions.add(definition.identifier);
  }
  index = 0;
  for (const { kind, identifier, span } of footnotes) {
    if (kind !== 'reference') continue;
    index = blockAt(blocks, span.start, index);
    found[index]?.footnotes.add(identifier);
  }
  return found.map((names) => ({ definitions: [...names.definitions], footnotes: [...names.footnotes] }));
}

/** The block that holds `offset`, at or behind that at `index`. */
function blockAt(blocks: readonly SourceBlock[], offset: number, index: number): number {
  let at = index;
  while (at + 1 < blocks.length && blocks[at + 1]!.start <= offset) at++;
  return at;
}
