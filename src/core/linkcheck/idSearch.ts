import type { PageIds } from './attempt';
import { idsOfFragment } from './fragments';
import { createHtmlReader } from './readHtml';

/** A search for fragments in the HTML of a page, which comes in parts. */
export interface IdSearch {
  /** Reads on. */
  readonly read: (html: string) => void;
  /** Whether no fragment is left to be found. */
  readonly isDone: () => boolean;
  /** What was found; to be called once. `isEnd` says whether all of the page was read. */
  readonly result: (isEnd: boolean) => PageIds;
}

/** Characters. A page with a script and less text than this is filled by the script: its ids may come with the rest. */
const LITTLE_TEXT = 200;
/** Ids that are kept for suggestions. */
const MOST_SEEN = 2000;
const LONGEST_SEEN = 200;

/** Looks for `fragments`, as addresses write them, without `#`: the `id` of any element and the `name` of `<a>`. */
export function createIdSearch(fragments: Iterable<string>): IdSearch {
  const { wanted, missing } = wantedIds(fragments);
  const found = new Set<string>();
  const seen = new Set<string>();
  let hasElements = false;
  let hasScript = false;
  let textLength = 0;

  const reader = createHtmlReader({
    onId: (id) => {
      for (const fragment of wanted.get(id) ?? []) {
        found.add(fragment);
        missing.delete(fragment);
      }
      if (id !== '' && id.length <= LONGEST_SEEN && seen.size < MOST_SEEN) seen.add(id);
    },
    onElement: (name) => {
      hasElements = true;
      if (name === 'script') hasScript = true;
    },
    onText: (text) => {
      if (textLength < LITTLE_TEXT) textLength += text.replace(/\s+/g, '').length;
    },
  });

  return {
    read: (html) => {
      if (missing.size > 0) reader.read(html);
    },
    isDone: () => missing.size === 0,
    result: (isEnd) => {
      const isInOrder = reader.end();
      const isFilledByScript = hasScript && textLength < LITTLE_TEXT;
      return { found, seen: [...seen], isWhole: isEnd && isInOrder && hasElements && !isFilledByScript };
    },
  };
}

/** Id → the fragments that it stands for, and all fragments that can be looked for. */
function wantedIds(fragments: Iterable<string>): { wanted: Map<string, string[]>; missing: Set<string> } {
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
  return { wanted, missing };
}
