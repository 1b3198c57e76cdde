const ALLOWED = /[\p{L}\p{Nd}\p{M}./\\_#+~\-@]/u;
const ESCAPE = /^%[0-9A-Fa-f]{2}/;

/**
 * A path or title as Hugo puts it into URLs (Hugo paths, `Sanitize`): blanks are one hyphen, other signs than
 * `. / \ _ # + ~ - @` are left out.
 */
export function sanitizePath(path: string): string {
  let result = '';
  let hyphenIsDue = false;
  for (let at = 0; at < path.length;) {
    const character = String.fromCodePoint(path.codePointAt(at)!);
    if (ALLOWED.test(character) || (character === '%' && ESCAPE.test(path.slice(at, at + 3)))) {
      if (hyphenIsDue && character !== '-') result += '-';
      hyphenIsDue = false;
      result += character;
    } else if (/\s/.test(character) && result !== '' && !result.endsWith('-')) hyphenIsDue = true;
    at += character.length;
  }
  return result;
}
