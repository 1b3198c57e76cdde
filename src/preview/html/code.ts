import type { ElementContent, Root } from 'hast';
import { text } from './make';
import { GRAMMARS, grammarOf } from './languages';

/** Colours code in a language (in lower case). `undefined` when it stays plain. */
export type WriteCode = (code: string, language: string) => ElementContent[] | undefined;

/** In UTF-16 units: longer code, and code with a longer line, stays plain. */
const LONGEST = 60_000;
const LONGEST_LINE = 2_000;

/** For a page without code. */
export const writePlainCode: WriteCode = () => undefined;

/** A highlighter, which loads the grammars that are asked for and no others. */
export interface Highlighter {
  /** Colours code in `languages`, once those of them that there are grammars for are loaded. */
  load(languages: Iterable<string>): Promise<WriteCode>;
}

/** Loads what colours code. Colours are the CSS variables `--shiki-light` and `--shiki-dark` of each word. */
export function makeHighlighter(): Highlighter {
  let core: Promise<Core> | undefined;
  return {
    async load(languages) {
      const grammars = new Set([...languages].flatMap((language) => grammarOf(language) ?? []));
      if (grammars.size === 0) return writePlainCode;
      core ??= loadCore();
      const shiki = await core;
      const missing = [...grammars].filter((grammar) => !shiki.getLoadedLanguages().includes(grammar));
      await Promise.all(missing.map((grammar) => shiki.loadLanguage(GRAMMARS[grammar]!())));
      return (code, language) => colour(shiki, code, language);
    },
  };
}

type Core = Awaited<ReturnType<typeof loadCore>>;

async function loadCore() {
  const [{ createHighlighterCore }, { createJavaScriptRawEngine }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
  ]);
  return createHighlighterCore({
    themes: [import('shiki/themes/light-plus.mjs'), import('shiki/themes/dark-plus.mjs')],
    langs: [],
    engine: createJavaScriptRawEngine(),
  });
}

const STYLE = {
  themes: { light: 'light-plus', dark: 'dark-plus' },
  defaultColor: false,
  structure: 'inline',
  // Of a line, in milliseconds. The first line in a language takes long, since its grammar is prepared.
  tokenizeTimeLimit: 3000,
} as const;

function colour(shiki: Core, code: string, language: string): ElementContent[] | undefined {
  const lang = grammarOf(language);
  if (lang === undefined || !shiki.getLoadedLanguages().includes(lang) || isLong(code)) return undefined;
  try {
    const tree: Root = shiki.codeToHast(code, { lang, ...STYLE });
    return tree.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [];
      return child.tagName === 'br' ? [text('\n')] : [child];
    });
  } catch {
    // A grammar may hold an expression that the engine cannot run.
    return undefined;
  }
}

function isLong(code: string): boolean {
  if (code.length > LONGEST) return true;
  for (let start = 0; start <= code.length;) {
    const end = code.indexOf('\n', start);
    const length = (end === -1 ? code.length : end) - start;
    if (length > LONGEST_LINE) return true;
    if (end === -1) return false;
    start = end + 1;
  }
  return false;
}
