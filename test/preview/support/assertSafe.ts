import assert from 'node:assert/strict';
import { html, parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Element = DefaultTreeAdapterMap['element'];
type ChildNode = DefaultTreeAdapterMap['childNode'];

/** What a page may hold that authors write, and what we make of it. */
const ELEMENTS = new Set(
  (
    'a abbr audio b bdi bdo blockquote br button caption center cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure font h1 h2 h3 h4 h5 h6 header hr i img input ins kbd li mark ol p picture pre q rp rt ruby s samp ' +
    'section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr'
  ).split(' '),
);
/** What KaTeX makes; only within `.katex`. */
const MATHML = new Set(
  (
    'math semantics annotation mrow mi mn mo ms mtext mspace msub msup msubsup mfrac msqrt mroot munder mover munderover ' +
    'mtable mtr mtd mlabeledtr mpadded mphantom mstyle menclose merror svg path line'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'class id title dir lang href src alt width height loading decoding referrerpolicy rel align colspan rowspan span start ' +
    'reversed type value datetime open name color scope role aria-label aria-labelledby aria-hidden controls preload ' +
    'disabled checked data-line data-path data-target-line data-target data-tag data-callout data-callout-metadata ' +
    'data-web data-web-page data-image data-task'
  ).split(' '),
);

/** Asserts that nothing in `page` runs, loads something of the web, leads out of the vault, or styles what is not its own. */
export function assertSafe(page: string): void {
  const open: { node: ChildNode; inMath: boolean }[] = parseFragment(page).childNodes.map((node) => ({
    node,
    inMath: false,
  }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    if (!('tagName' in node)) continue;
    const inMath = next.inMath || /(?:^| )katex(?: |$)/.test(attributeOf(node, 'class') ?? '');
    assertElement(node, inMath);
    open.push(...node.childNodes.map((child) => ({ node: child, inMath })));
  }
}

function assertElement(element: Element, inMath: boolean): void {
  const { tagName, namespaceURI } = element;
  if (!inMath) assert.equal(namespaceURI, html.NS.HTML, `<${tagName}> is foreign`);
  assert(ELEMENTS.has(tagName) || (inMath && MATHML.has(tagName)), `<${tagName}> is there`);
  for (const { name, value } of element.attrs) {
    const where = `${name}="${value}" of <${tagName}>`;
    if (name === 'style') assertStyle(value, inMath, where);
    else if (inMath) assert(!/^on|href|src/i.test(name), where);
    else assert(ATTRIBUTES.has(name), where);
    if (name === 'href')
      assert.match(
        value,
        /^(?:https?:\/\/[^/]|mailto:|tel:|#)|^(?!\/|.*(?:^|\/)\.\.(?:\/|$))[^:\\]*$/i,
        where,
      );
    if (name === 'src')
      assert.match(
        value,
        /^(?!\/|.*(?:^|\/)\.\.(?:\/|$))[^:\\]+$|^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i,
        where,
      );
    if (name === 'data-path') assert.match(value, /^(?!\/|.*(?:^|\/)\.\.(?:\/|$))[^:\\]+$/, where);
    if (/^data-(?:web|web-page|image)$/.test(name)) assert.match(value, /^https?:\/\/[^/]/i, where);
    if (name === 'id' || name === 'name') assert(value.startsWith('user-content-'), where);
  }
}

function assertStyle(value: string, inMath: boolean, where: string): void {
  if (inMath) assert.match(value, /^(?:[a-z-]+:[-#.\w%() ]*;?)*$/, where);
  else assert.match(value, /^(?:--shiki-[\w-]+:[#\w]+;?)+$/, where);
  assert.doesNotMatch(value, /url|expression|import|fixed|behavior/i, where);
}

function attributeOf(element: Element, wanted: string): string | undefined {
  return element.attrs.find(({ name }) => name === wanted)?.value;
}
