import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { hash } from './blocks/hash';
import { isPlain } from './blocks/parseBlock';
import { makeBodyReader, type Body, type BodyBlock, type BodyReader } from './blocks/readBody';
import type { cutBlocks } from './blocks/cutBlocks';
import { makeHighlighter, type WriteCode } from './html/code';
import { loadMath, writeNoMath, type WriteMath } from './html/math';
import { plainBlock, renderFootnotes, renderGroup } from './html/renderBody';
import { ID_PREFIX, type Page, type Scope } from './html/scope';
import { renderHead } from './renderHead';
import type { RenderInput, RenderNeeds, RenderedBlock, RenderedNote } from './rendered';

/** Renders one note again and again as it is written; what did not change is not made anew. */
export interface Renderer {
  /** The note as it is now. Never rejects, whatever `input` says. */
  update(input: RenderInput): Promise<RenderedNote>;
}

/** The note as a page. */
export function renderNote(input: RenderInput): Promise<RenderedNote> {
  return createRenderer().update(input);
}

/** A block as it was made last, with what it was made of. */
interface Made {
  readonly html: string;
  readonly key: string;
  /** Key of each destination that was looked up → what it was. */
  readonly found: ReadonlyMap<string, string>;
  /** Characters of embedded text in it. */
  readonly embedded: number;
}

/** In UTF-16 units: so much embedded text one block may show, and so much all of them. */
const MOST_EMBEDDED = { block: 400_000, page: 2_000_000 };
/** So many embeds one block may show. */
const MOST_EMBEDS = 300;

const highlighter = makeHighlighter();

/** A renderer for one note. `cut`: see `makeBodyReader`. */
export function createRenderer(cut?: typeof cutBlocks): Renderer {
  const reader = makeBodyReader(cut);
  const embedReaders = new Map<string, BodyReader>();
  let known = new Map<string, Made>();

  return {
    async update(input) {
      const text = input.text.replaceAll('\0', '\uFFFD');
      const body = reader.read(text, input.bodyStart);
      for (const key of embedReaders.keys()) if (!Object.hasOwn(input.embeds, key)) embedReaders.delete(key);
      const readerOf = (embed: string): BodyReader => {
        const found = embedReaders.get(embed) ?? makeBodyReader(cut);
        embedReaders.set(embed, found);
        return found;
      };
      const embeds = Object.entries(input.embeds).map(([key, { text, bodyStart }]) =>
        readerOf(key).read(text, bodyStart),
      );
      const { needs, languages } = needsOf([body, ...embeds]);
      const writeMath = needs.math ? await loadMath() : writeNoMath;
      const writeCode = await highlighter.load(languages);
      const maker = { input: { ...input, text }, body, known, readerOf, writeMath, writeCode };
      const { blocks, made } = makeBlocks(maker);
      known = made;
      return { head: { html: renderHead(input) }, blocks, needs };
    },
  };
}

function needsOf(bodies: readonly Body[]): { needs: RenderNeeds; languages: ReadonlySet<string> } {
  const languages = new Set<string>();
  let math = false;
  let mermaid = false;
  for (const { blocks } of bodies) {
    for (const { parsed } of blocks) {
      if (isPlain(parsed)) continue;
      math ||= parsed.hasMath;
      mermaid ||= parsed.hasDiagrams;
      for (const language of parsed.languages) languages.add(language);
    }
  }
  return { needs: { math, mermaid }, languages };
}

interface Maker {
  readonly input: RenderInput;
  readonly body: Body;
  readonly known: ReadonlyMap<string, Made>;
  readonly readerOf: (embed: string) => BodyReader;
  readonly writeMath: WriteMath;
  readonly writeCode: WriteCode;
}

function makeBlocks({ input, body, known, readerOf, writeMath, writeCode }: Maker) {
  const made = new Map<string, Made>();
  const used = new Map<string, number>();
  const blocks: RenderedBlock[] = [];
  const embedsKey = hash(JSON.stringify(input.embeds));
  const places = new Map(Object.keys(input.embeds).map((key, index) => [key, index]));
  let shown = 0;

  const make = (source: string, written: string, render: (scope: Scope) => ElementContent[]): Made => {
    const mayEmbed = shown < MOST_EMBEDDED.page;
    const cacheKey = `${mayEmbed ? embedsKey : ''}\0${source}`;
    const plainKey = `\0${source}`;
    for (const key of [plainKey, cacheKey]) {
      const last = made.get(key) ?? known.get(key);
      if (last && isStillSo(last, input)) {
        made.set(key, last);
        shown += last.embedded;
        return last;
      }
    }
    const found = new Map<string, string>();
    let embedded = 0;
    let count = 0;
    let usesEmbeds = false;
    const page: Page = {
      settings: input.settings,
      embedOf(embed) {
        usesEmbeds = true;
        return Object.hasOwn(input.embeds, embed) ? input.embeds[embed] : undefined;
      },
      writeMath,
      writeCode,
      readerOf,
      placeOf: (embed) => places.get(embed) ?? 0,
      noteLookUp: (key, to) => found.set(key, JSON.stringify(to) ?? ''),
      takeEmbed(characters) {
        if (!mayEmbed || count >= MOST_EMBEDS || embedded + characters > MOST_EMBEDDED.block) return false;
        count++;
        embedded += characters;
        return true;
      },
    };
    const html = write(() => render({ note: input, body, idPrefix: ID_PREFIX, trail: [input.path], page }));
    const result = {
      html: html ?? toHtml({ type: 'root', children: plainBlock(written, FAILED, 0) }),
      key: hash(html ?? source),
      found,
      embedded,
    };
    made.set(usesEmbeds ? cacheKey : plainKey, result);
    shown += embedded;
    return result;
  };
  const add = ({ html, key }: Made, line: number, endLine: number): void => {
    if (html === '') return;
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    blocks.push({ key: count === 0 ? key : `${key}-${count}`, html, line, endLine });
  };

  for (const group of body.groups) {
    const { line } = group[0]!;
    add(
      make(sourceOf(input, body, group), group.map((block) => block.text).join('\n\n'), (scope) =>
        renderGroup(scope, group, line),
      ),
      line,
      group.at(-1)!.endLine,
    );
  }
  const last = body.blocks.at(-1)?.endLine ?? 0;
  const notes = body.footnotes.notes;
  if (notes.length > 0) {
    const from = [...new Set(notes.map(({ block }) => block))];
    const places = new Map(from.map((block, index) => [block, index]));
    const sources = [
      from.map((block) => sourceOf(input, body, [block])),
      notes.map(({ node, block, calls }) => [places.get(block), node.position?.start.offset, calls]),
    ];
    add(make(`footnotes\0${JSON.stringify(sources)}`, '', renderFootnotes), last, last);
  }
  return { blocks, made };
}

const FAILED = 'This block is shown as plain text: it could not be rendered.';

/** `undefined` when it cannot be written: something in it is nested too deep for those who call themselves. */
function write(render: () => ElementContent[]): string | undefined {
  try {
    const children = render();
    return toHtml({ type: 'root', children }, { allowDangerousHtml: true, closeSelfClosing: false });
  } catch {
    return undefined;
  }
}

/** All that the HTML of a group is made of, but for where its links lead and what its embeds show. */
function sourceOf({ settings, anchors }: RenderInput, body: Body, group: readonly BodyBlock[]): string {
  const from = group[0]!.line;
  return JSON.stringify([
    settings.strictLineBreaks,
    settings.remoteImages,
    ...group.map((block) => {
      const { parsed, key, line } = block;
      if (isPlain(parsed)) return [key];
      const definitions = parsed.uses.map((name) => {
        const definition = body.definitions.get(name);
        return definition && [definition.url, definition.title];
      });
      const calls = [...parsed.calls.values()].flat().map((call) => body.footnotes.numberOf(block, call));
      return [
        line - from,
        key,
        definitions,
        calls,
        parsed.headings.map((heading) => anchors[heading + line]),
      ];
    }),
  ]);
}

/** Whether all links still lead where they did when the block was made. */
function isStillSo({ found }: Made, { destinations }: RenderInput): boolean {
  for (const [key, was] of found) {
    const now = Object.hasOwn(destinations, key) ? JSON.stringify(destinations[key]) : '';
    if (now !== was) return false;
  }
  return true;
}
