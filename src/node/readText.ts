import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { decodeText, type DecodedText } from './decodeText';

/** Bytes beyond which a note is not read: longer than any text written by hand. */
const LIMIT = 32 * 1024 * 1024;

const UNREADABLE: DecodedText = { text: '', defects: ['unreadable'] };
const TOO_LARGE: DecodedText = { text: '', defects: ['too-large'] };

/** Most notes fit: one read into the same memory each, with no look at the size before. */
const shared = Buffer.allocUnsafeSlow(256 * 1024);

/**
 * The text of the file at `file`; `undefined` when there is none (any more). A file that may not be read or is
 * over 32 MB gives an empty text and a defect; never throws.
 */
export function readText(file: string): DecodedText | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    return isGone(error) ? undefined : UNREADABLE;
  }
  try {
    const length = readSync(descriptor, shared, 0, shared.length, 0);
    if (length < shared.length) return decodeText(shared.subarray(0, length));
    return readLong(descriptor);
  } catch {
    return UNREADABLE;
  } finally {
    closeSync(descriptor);
  }
}

function readLong(descriptor: number): DecodedText {
  const { size } = fstatSync(descriptor);
  if (size > LIMIT) return TOO_LARGE;
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, length);
    if (read === 0) break;
    length += read;
  }
  return decodeText(bytes.subarray(0, length));
}

function isGone(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}
