import type { ElementContent } from 'hast';
import { element, text } from './make';

/** Writes a formula in TeX as elements, on a line of its own when `display`. */
export type WriteMath = (tex: string, display: boolean) => ElementContent[];

/** In UTF-16 units: a longer formula is shown as it is written. */
const LONGEST = 20_000;

/** Before KaTeX is there, or for a page without formulas. */
export const writeNoMath: WriteMath = (tex) => [text(tex)];

/** Loads KaTeX. What it makes is safe to be shown: it is made of the formula's text, without links and pictures. */
export async function loadMath(): Promise<WriteMath> {
  const { renderToString } = await import('katex');
  return (tex, display) => {
    if (tex.length > LONGEST) return [unwritten(tex, 'It is too long to be set.')];
    try {
      const html = renderToString(tex, {
        displayMode: display,
        throwOnError: true,
        strict: 'ignore',
        trust: false,
        maxSize: 50,
        maxExpand: 500,
      });
      return [{ type: 'raw', value: html }];
    } catch (error) {
      // KaTeX throws on what it cannot read, and on what is nested too deep for it.
      return [unwritten(tex, error instanceof Error ? error.message : 'It cannot be set.')];
    }
  };
}

function unwritten(tex: string, reason: string): ElementContent {
  return element('code', { className: ['math-error'], title: reason.slice(0, 500) }, [text(tex)]);
}
