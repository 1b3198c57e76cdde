import { closeSync, openSync, readSync } from 'node:fs';
import { BMP } from 'image-size/types/bmp';
import { GIF } from 'image-size/types/gif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { SVG } from 'image-size/types/svg';
import { WEBP } from 'image-size/types/webp';

/** Width and height of a picture as it is shown, in CSS pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Most pictures say how large they are right at the start; in bytes. */
const FIRST_BYTES = 4096;

/** In a JPEG the thumbnail and the colour profile may stand before; in bytes. */
const JPEG_BYTES = 256 * 1024;

/** Turned by 90 degrees, as the camera was held (Exif 2.3, orientation). */
const LYING = new Set([5, 6, 7, 8]);

const FORMATS = [PNG, GIF, WEBP, BMP, SVG];

/** The size of the picture in a file, from its first bytes; `undefined` when they do not say it. Never throws. */
export function imageSize(file: string): ImageSize | undefined {
  try {
    const head = readHead(file, FIRST_BYTES);
    if (JPG.validate(head)) return sizeOf(JPG.calculate(readHead(file, JPEG_BYTES)));
    const format = FORMATS.find(({ validate }) => validate(head));
    return format && sizeOf(format.calculate(head));
  } catch {
    return undefined; // no such file, or none of a picture: the page then keeps no room for it
  }
}

function sizeOf({ width, height, orientation }: ReturnType<typeof JPG.calculate>): ImageSize | undefined {
  if (!(width > 0 && height > 0)) return undefined;
  return LYING.has(orientation ?? 1) ? { width: height, height: width } : { width, height };
}

function readHead(file: string, bytes: number): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const head = new Uint8Array(bytes);
    return head.subarray(0, readSync(handle, head, 0, bytes, 0));
  } finally {
    closeSync(handle);
  }
}
