import { isAscii, isUtf8 } from 'node:buffer';
import type { NoteDefect } from '../core/vault/vault';

/** The text of a file, and what is wrong with its bytes. */
export interface DecodedText {
  readonly text: string;
  readonly defects: readonly NoteDefect[];
}

const SOUND: readonly NoteDefect[] = [];

/**
 * `bytes` as UTF-8, without a byte order mark: editors hide it, so no offset counts it. Bytes that are no UTF-8
 * become U+FFFD, and NUL is kept; both are named in `defects`.
 */
export function decodeText(bytes: Buffer): DecodedText {
  if (isAscii(bytes)) {
    const text = bytes.toString('latin1');
    return { text, defects: bytes.includes(0) ? ['nul'] : SOUND };
  }
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const text = bytes.toString('utf8', start);
  const defects: NoteDefect[] = [];
  if (!isUtf8(bytes)) defects.push('invalid-utf8');
  if (bytes.includes(0)) defects.push('nul');
  return { text, defects: defects.length === 0 ? SOUND : defects };
}
