import { decodePercent } from '../text/percent';

/** Says whether an address is meant. */
export type AddressPattern = (url: URL) => boolean;

/**
 * What a pattern of the settings means; `undefined` when it is a regular expression that cannot be read.
 *
 * - `/…/`, flags behind it if wanted: a regular expression, looked for anywhere in the address;
 * - with `://` in it: a glob of the whole address, in which `*` is any text without `/` and `**` any text;
 * - else a glob of the host and what follows (`*.example.com`, `example.com/old/*`); a host alone means all its pages.
 *
 * A pattern may spell an address with its fragment or without, percent-encoded or as it is read.
 */
export function readAddressPattern(pattern: string): AddressPattern | undefined {
  const expression = /^\/(.+)\/([a-z]*)$/s.exec(pattern);
  if (expression) return readExpression(expression[1]!, expression[2]!);
  const text = pattern.trim();
  if (text === '') return () => false;
  if (text.includes('://')) {
    const glob = readGlob(text);
    return (url) => spellings(url, `${url.protocol}//${url.host}`).some(glob);
  }
  const glob = readGlob(text.includes('/') ? text : `${text}/**`);
  return (url) => [url.host, url.hostname].some((host) => spellings(url, host).some(glob));
}

function readExpression(source: string, flags: string): AddressPattern | undefined {
  try {
    // `g` and `y` would have an expression remember where it was.
    const expression = new RegExp(source, flags.replace(/[gy]/g, ''));
    return (url) =>
      spellings(url, `${url.protocol}//${url.host}`).some((spelling) => expression.test(spelling));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function spellings(url: URL, origin: string): string[] {
  const page = `${origin}${url.pathname}${url.search}`;
  const all = [page];
  // `https://example.com`, as authors write the root of a site.
  if (url.pathname === '/' && url.search === '') all.push(origin);
  if (url.hash !== '') all.push(page + url.hash);
  if (page.includes('%')) all.push(decodePercent(page));
  return all;
}

/** Text to match as it is, or how far a star reaches. */
type Piece = { readonly text: string } | { readonly star: 'folder' | 'any' };

function readGlob(glob: string): (text: string) => boolean {
  const pieces = glob
    .split(/(\*+)/)
    .filter((part) => part !== '')
    .map((part): Piece =>
      part.startsWith('*') ? { star: part.length > 1 ? 'any' : 'folder' } : { text: part },
    );
  return (text) => matches(pieces, text);
}

/**
 * Whether `pieces` make up the whole of `text`. All places where the pieces so far can end are followed at once: no
 * pattern takes more time than the length of both multiplied.
 */
function matches(pieces: readonly Piece[], text: string): boolean {
  let ends: readonly number[] = [0];
  for (const piece of pieces) {
    ends = 'text' in piece ? afterText(ends, piece.text, text) : afterStar(ends, piece.star, text);
    if (ends.length === 0) return false;
  }
  return ends.at(-1) === text.length;
}

function afterText(ends: readonly number[], piece: string, text: string): number[] {
  return ends.filter((end) => text.startsWith(piece, end)).map((end) => end + piece.length);
}

/** In ascending order, as `ends` are. */
function afterStar(ends: readonly number[], star: 'folder' | 'any', text: string): number[] {
  const next: number[] = [];
  let reached = -1;
  for (const end of ends) {
    if (end <= reached) continue;
    for (reached = end; reached <= text.length; reached++) {
      next.push(reached);
      if (star === 'folder' && text[reached] === '/') break;
    }
  }
  return next;
}
