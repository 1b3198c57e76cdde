import { DASH, SLASH, UNDERSCORE, isDigit, isPunctuation, isUnicodeWhitespace } from './characters';

/**
 * Tags (Obsidian Help: Tags).
 *
 *     tag  ::= '#' name, at the start of the content or behind white space
 *     name ::= 1*(character except white space, U+2000–206F, U+2E00–2E7F and !"#$%&'()*+,.:;<=>?@[\]^`{|}~),
 *              not of digits and slashes alone; slashes at its end lie outside the tag
 *
 * Gives the offset behind the name of the tag at `at`, where `#` stands; -1 when there is none. The content starts at
 * `start`.
 */
export function tagEnd(text: string, at: number, { start, end }: { start: number; end: number }): number {
  if (at > start && !isUnicodeWhitespace(text.charCodeAt(at - 1))) return -1;
  let nameEnd = -1;
  for (let stop = at + 1; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    if (code === SLASH) continue;
    if (!isTagCharacter(code)) break;
    if (nameEnd !== -1 || !isDigit(code)) nameEnd = stop + 1;
  }
  return nameEnd;
}

function isTagCharacter(code: number): boolean {
  if (isPunctuation(code)) return code === DASH || code === UNDERSCORE;
  if ((code >= 0x2000 && code <= 0x206f) || (code >= 0x2e00 && code <= 0x2e7f)) return false;
  return !isUnicodeWhitespace(code);
}
