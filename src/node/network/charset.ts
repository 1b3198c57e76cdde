import { TextDecoder } from 'node:util';

/** How many bytes of a page its charset is looked for in (HTML, "prescan a byte stream to determine its encoding"). */
export const PRESCAN = 1024;

/**
 * What decodes a page, by its first bytes: a byte order mark, else the charset of `Content-Type`, else that of a
 * `<meta>`, else UTF-8. What cannot be decoded becomes U+FFFD.
 */
export function decoderFor(contentType: string | undefined, first: Uint8Array): TextDecoder {
  const label =
    bomOf(first) ?? /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1] ?? metaOf(first);
  return decoderOf(label ?? 'utf-8') ?? new TextDecoder();
}

function bomOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : undefined;
}

function metaOf(first: Uint8Array): string | undefined {
  const text = Buffer.from(first.subarray(0, PRESCAN)).toString('latin1');
  const shown = text.replace(/<!--[^]*?(?:-->|$)/g, '');
  const label = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(shown)?.[1]?.toLowerCase();
  // A page whose `<meta>` can be read byte by byte is not in UTF-16.
  return label?.startsWith('utf-16') === true ? 'utf-8' : label;
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
