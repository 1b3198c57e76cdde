import assert from 'node:assert/strict';
import { join } from 'node:path';
import { imageSize } from '../../src/node/imageSize';
import { onDisk } from './onDisk';

/** The bytes written as hexadecimal digits, text in quotes and `×n` for n zero bytes. */
function bytes(...parts: readonly (string | number)[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => {
      if (typeof part === 'number') return Buffer.alloc(part);
      return part.startsWith("'")
        ? Buffer.from(part.slice(1, -1))
        : Buffer.from(part.replaceAll(' ', ''), 'hex');
    }),
  );
}

function sizeOf(content: string | Uint8Array): string | undefined {
  return onDisk({ picture: content }, (root) => {
    const size = imageSize(join(root, 'picture'));
    return size && `${size.width}×${size.height}`;
  });
}

const PNG = ['89', "'PNG'", '0d0a1a0a 0000000d', "'IHDR'"];
const FRAME = 'ffc0 0011 08 0078 00a0 03 011100 021101 031101';

describe('The size of a picture', () => {
  it('is read from a PNG', () => assert.equal(sizeOf(bytes(...PNG, '00000140 000000c8', 20)), '320×200'));

  it('is read from a GIF', () => assert.equal(sizeOf(bytes("'GIF89a'", '4001 c800', 20)), '320×200'));

  it('is read from a WebP of each kind', () => {
    const riff = (chunk: string, ...data: string[]) => bytes("'RIFF'", 4, "'WEBP'", chunk, 4, ...data, 30);
    assert.equal(sizeOf(riff("'VP8X'", '00000000', '3f0100 c70000')), '320×200');
    assert.equal(sizeOf(riff("'VP8 '", '000000 9d012a', '4001 c800')), '320×200');
    assert.equal(sizeOf(riff("'VP8L'", '2f', '3fc13100')), '320×200');
  });

  it('is read from a JPEG, behind whatever stands before it', () => {
    assert.equal(sizeOf(bytes('ffd8', 'ffe0 0010', 14, FRAME)), '160×120');
    assert.equal(sizeOf(bytes('ffd8', 'ffe0 0010', 14, 'ffed c352', 50_000, FRAME)), '160×120');
  });

  it('is that of a JPEG as the camera was held', () => {
    const exif = [
      "'Exif'",
      '0000',
      "'MM'",
      '002a 00000008',
      '0001',
      '0112 0003 00000001 0006 0000',
      '00000000',
    ];
    assert.equal(sizeOf(bytes('ffd8', 'ffe1 0022', ...exif, FRAME)), '120×160');
  });

  it('is read from an SVG, from its box when it says no other', () => {
    assert.equal(sizeOf('<?xml version="1.0"?>\n<svg width="320" height="200px">'), '320×200');
    assert.equal(sizeOf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 20">'), '32×20');
  });

  it('is not known of anything else', () => {
    assert.equal(sizeOf(''), undefined);
    assert.equal(sizeOf('# A note'), undefined);
    assert.equal(sizeOf('<svg>'), undefined);
    assert.equal(sizeOf(bytes(...PNG)), undefined);
    assert.equal(sizeOf(bytes('ffd8', 'ffe0 ffff', 100)), undefined);
    assert.equal(sizeOf(bytes(...PNG, '00000000 000000c8', 20)), undefined);
    assert.equal(imageSize('/no/such/file.png'), undefined);
  });

  it('takes no longer of a picture that was made to', () => {
    assert.equal(sizeOf('<svg '.repeat(400_000)), undefined);
    assert.equal(sizeOf(Buffer.concat([bytes('ffd8'), Buffer.alloc(2_000_000, 'ff', 'hex')])), undefined);
  });
});
