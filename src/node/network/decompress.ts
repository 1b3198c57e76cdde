import type { Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** As many as a server has a reason for; more are a trick. */
const MOST_CODINGS = 3;

/**
 * What undoes the codings of `Content-Encoding`, in the order in which they are undone; empty when there is none,
 * `undefined` when one is not known. `first` is the first byte of the body.
 */
export function decompressors(encoding: string | undefined, first: number): Transform[] | undefined {
  const codings = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .reverse();
  if (codings.length > MOST_CODINGS) return undefined;
  const all = codings.map((coding, index) => decompressor(coding, index === 0 ? first : undefined));
  return all.every((one) => one !== undefined) ? all : undefined;
}

function decompressor(coding: string, first: number | undefined): Transform | undefined {
  // Browsers show what came of a body that is cut off.
  const options = { finishFlush: constants.Z_SYNC_FLUSH };
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip(options);
    case 'deflate':
      // Some servers leave out the header of zlib that the name stands for.
      return first === undefined || (first & 0x0f) === 8 ? createInflate(options) : createInflateRaw(options);
    case 'br':
      return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
    default:
      return undefined;
  }
}
