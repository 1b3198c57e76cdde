import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import type { PageIds } from './attempt';
import { idsOfFragment } from './fragments';

/** A search for fragments in the HTML of a page, which comes in parts. */
export interface IdSearch {
  /** Reads on. */
  readonly read: (html: string) => void;
  /** Whether no fragment is left to be found. */
  readonly isDone: () => boolean;
  /** What was found; `isEnd` says whether all of the page was read. */
  readonly result: (isEnd: boolean) => PageIds;
}

/** A page with a script and less text than this is filled by the script: its ids may come with the rest. */
const LITTLE_TEXT = 200;
const MOST_SEEN = 2000;
const LONGEST_ID = 200;

/** Elements whose content is text to the tokenizer of HTML. */
const TEXT_MODES = new Map<string, Tokenizer['state']>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['textarea', TokenizerMode.RCDATA],
  ['title', TokenizerMode.RCDATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
]);

/** Looks for `fragments`, as addresses write them, without `#`: the `id` of any element and the `name` of `<a>`. */
export function createIdSearch(fragments: Iterable<string>): IdSearch {
  const wanted = new Map<string, string[]>();
  const missing = new Set<string>();
  for (const fragment of fragments) {
    for (const id of idsOfFragment(fragment) ?? []) {
      missing.add(fragment);
      const same = wanted.get(id);
      if (same) same.push(fragment);
      else wanted.set(id, [fragment]);
    }
  }
  const found = new Set<string>();
  const seen = new Set<string>();
  let hasScript = false;
  let textLength = 0;
  /** Open elements of SVG and MathML, in which `<style/>` and `<title/>` can be empty. */
  let foreignDepth = 0;
  /** The element whose text is not shown, while it is open. */
  let hidden: string | undefined;

  function meet(id: string): void {
    for (const fragment of wanted.get(id) ?? []) {
      found.add(fragment);
      missing.delete(fragment);
    }
    if (id !== '' && id.length <= LONGEST_ID && seen.size < MOST_SEEN) seen.add(id);
  }

  function onStartTag(tag: Token.TagToken): void {
    const name = tag.tagName;
    for (const attribute of tag.attrs) {
      if (attribute.name === 'id' || (attribute.name === 'name' && name === 'a')) meet(attribute.value);
    }
    if (name === 'script') hasScript = true;
    const isEmpty = tag.selfClosing && foreignDepth > 0;
    if ((name === 'svg' || name === 'math') && !tag.selfClosing) foreignDepth++;
    const mode = TEXT_MODES.get(name);
    if (mode === undefined || isEmpty) return;
    tokenizer.state = mode;
    hidden = name;
  }

  function onEndTag({ tagName }: Token.TagToken): void {
    if (tagName === hidden) hidden = undefined;
    if ((tagName === 'svg' || tagName === 'math') && foreignDepth > 0) foreignDepth--;
  }

  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag,
      onEndTag,
      onCharacter: ({ chars }) => {
        if (hidden === undefined) textLength += chars.length;
      },
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );

  return {
    read: (html) => {
      if (missing.size > 0) tokenizer.write(html, false);
    },
    isDone: () => missing.size === 0,
    result: (isEnd) => {
      if (isEnd && missing.size > 0) tokenizer.write('', true);
      const isFilledByScript = hasScript && textLength < LITTLE_TEXT;
      return { found, seen: [...seen], isWhole: isEnd && !isFilledByScript };
    },
  };
}

function ignore(): void {
  // What it stands for bears no id.
}
