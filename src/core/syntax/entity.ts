import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const ESCAPE_OR_REFERENCE = /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([\da-zA-Z]{1,31}));/g;

/** `text` with backslash escapes and character references resolved (CommonMark 2.4, 2.5). */
export function decodeText(text: string): string {
  if (!text.includes('\\') && !text.includes('&')) return text;
  return text.replace(
    ESCAPE_OR_REFERENCE,
    (written: string, escaped?: string, decimal?: string, hex?: string, name?: string) => {
      if (escaped !== undefined) return escaped;
      if (name !== undefined) return decodeNamedCharacterReference(name) || written;
      return characterOf(decimal === undefined ? parseInt(hex!, 16) : parseInt(decimal, 10));
    },
  );
}

/** The character of a numeric reference; U+FFFD for controls, surrogates, non-characters and what Unicode lacks. */
export function characterOf(code: number): string {
  const none =
    code < 9 ||
    code === 11 ||
    (code > 13 && code < 32) ||
    (code > 126 && code < 160) ||
    (code > 0xd7ff && code < 0xe000) ||
    (code > 0xfdcf && code < 0xfdf0) ||
    (code & 0xfffe) === 0xfffe ||
    code > 0x10ffff;
  return none ? '\uFFFD' : String.fromCodePoint(code);
}
