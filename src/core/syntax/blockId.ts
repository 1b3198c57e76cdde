import { CARET, DASH, UNDERSCORE, isAlphanumeric, isWhitespace } from './characters';

/**
 * Block ids (Obsidian Help: Internal links, "Link to a block in a note"), at the end of a paragraph or alone in one.
 *
 *     blockId ::= '^' 1*(letter | digit | '-' | '_'), at the start or behind white space, at the very end
 *
 * The underscore is Quartz's (Quartz ofm.ts). Gives where the id's caret stands in the paragraph `[start, end)`,
 * which ends on no white space; -1 when it has no id.
 */
export function blockIdStart(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isIdCharacter(text.charCodeAt(at - 1))) at--;
  if (at === end || at === start || text.charCodeAt(at - 1) !== CARET) return -1;
  const caret = at - 1;
  return caret === start || isWhitespace(text.charCodeAt(caret - 1)) ? caret : -1;
}

function isIdCharacter(code: number): boolean {
  return isAlphanumeric(code) || code === DASH || code === UNDERSCORE;
}
