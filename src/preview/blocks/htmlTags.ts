/** A tag in raw HTML. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  /** `strange`: what follows is not read as HTML, or not by the usual rules. */
  readonly kind: 'start' | 'end' | 'strange';
}

const TAG = /<!--|<(\/?)([A-Za-z][^\s/>]*)/g;

/** Elements without content and end tag (HTML 13.1.2). */
const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements whose content is text, and those that change how the parser goes on. */
const STRANGE = new Set(
  'iframe noembed noframes plaintext script style svg math template textarea title xmp select table html body head frameset'.split(
    ' ',
  ),
);

/** The tags that `html`, of one node of the tree, may open or close; those of void elements left out. */
export function* htmlTags(html: string): Generator<HtmlTag> {
  TAG.lastIndex = 0;
  let at = 0;
  for (;;) {
    TAG.lastIndex = at;
    const match = TAG.exec(html);
    if (!match) return;
    if (match[0] === '<!--') {
      const end = html.indexOf('-->', match.index + 4);
      if (end === -1 || /^<!--(?:-?>|[^]*--!>)/.test(html.slice(match.index, end + 3))) {
        yield { name: '', kind: 'strange' };
        return;
      }
      at = end + 3;
      continue;
    }
    const name = match[2]!.toLowerCase();
    const end = endOfTag(html, TAG.lastIndex);
    if (end === -1 || STRANGE.has(name)) yield { name, kind: 'strange' };
    else if (!VOID.has(name)) yield { name, kind: match[1] === '' ? 'start' : 'end' };
    else if (match[1] !== '') yield { name, kind: 'strange' };
    if (end === -1) return;
    at = end;
  }
}

/** The offset behind the `>` that ends the tag; -1 when there is none. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const character = html[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if (
      (character === '"' || character === "'") &&
      /=\s*$/.test(html.slice(Math.max(from, at - 20), at))
    )
      quote = character;
  }
  return -1;
}
