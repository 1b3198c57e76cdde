import type { Span } from '../../core/text/span';
import { trimBlanks } from './trimBlanks';

/** The parts of a wiki link, as offsets in its inside; blanks at their ends lie outside them. */
export interface WikiLinkParts {
  readonly target: Span;
  readonly fragment: Span | undefined;
  readonly label: Span | undefined;
  readonly size: Span | undefined;
}

/**
 * Splits what stands between `[[` and `]]`: the target up to the first `#` or bar, the fragment from the first
 * `#` to the first bar, the label behind the first bar. Of an embed the last part behind a bar is its size when it
 * reads `100` or `100x50` (Obsidian Help: Embed files). A bar may be written `\|`, as it must be in a table
 * (Obsidian Help: Advanced formatting syntax).
 */
export function splitWikiLink(inside: string, options: { readonly embed: boolean }): WikiLinkParts {
  const bar = inside.indexOf('|');
  const pathEnd = bar === -1 ? inside.length : beforeBar(inside, bar);
  const hash = inside.indexOf('#');
  const hasFragment = hash !== -1 && hash < pathEnd;
  const parts = {
    target: trimBlanks(inside, 0, hasFragment ? hash : pathEnd),
    fragment: hasFragment ? trimBlanks(inside, hash + 1, pathEnd) : undefined,
  };
  if (bar === -1) return { ...parts, label: undefined, size: undefined };
  return { ...parts, ...splitLabel(inside, bar + 1, options) };
}

/**
 * Splits `text` from `start` to its end, what stands behind a link's bar or between the brackets of an image,
 * into label and size. There is no label when the size is all there is.
 */
export function splitLabel(
  text: string,
  start: number,
  options: { readonly embed: boolean },
): Pick<WikiLinkParts, 'label' | 'size'> {
  const lastBar = text.lastIndexOf('|');
  const sizeStart = lastBar >= start ? lastBar + 1 : start;
  const size = trimBlanks(text, sizeStart, text.length);
  if (!options.embed || !/^\d+(?:x\d+)?$/.test(text.slice(size.start, size.end))) {
    return { label: trimBlanks(text, start, text.length), size: undefined };
  }
  return { label: sizeStart === start ? undefined : trimBlanks(text, start, beforeBar(text, lastBar)), size };
}

/** Where the part before the bar at `bar` ends: the backslash of `\|` belongs to the bar. */
function beforeBar(text: string, bar: number): number {
  return text[bar - 1] === '\\' ? bar - 1 : bar;
}
