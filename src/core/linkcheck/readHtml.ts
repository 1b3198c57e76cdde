import { Tokenizer } from 'htmlparser2';

/** What a page in HTML shows of itself while it is read. */
export interface HtmlEvents {
  /** The `id` of an element, or the `name` of an `<a>`; its entities decoded. */
  readonly onId: (id: string) => void;
  readonly onElement: (name: string) => void;
  /** Text that a reader sees; in pieces. */
  readonly onText: (text: string) => void;
}

/** Reads a page in parts, and keeps little of it. */
export interface HtmlReader {
  readonly read: (html: string) => void;
  /** To be called at the end. Whether the page ends in good order: not within a comment, a script or a tag. */
  readonly end: () => boolean;
}

/** A name of a tag or an attribute that is longer is none that matters. */
const LONGEST_NAME = 64;
/** A value that is longer is no id that anybody writes into an address. */
const LONGEST_VALUE = 4096;

/** Elements with text that is not shown on the page. */
const HIDDEN = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'noscript',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
]);

/** Elements that are none of a drawing or a formula, and end one that is not closed (HTML, 13.2.6.5). */
const BREAKS_OUT = new Set(
  (
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta ' +
    'nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'
  ).split(' '),
);

/** Reads HTML and tells `events` of it. */
export function createHtmlReader({ onId, onElement, onText }: HtmlEvents): HtmlReader {
  /** The end of what was read before, and the part that is read now. */
  let text = '';
  /** Where `text` stands in the page. */
  let offset = 0;
  let tag = '';
  let isId = false;
  let value = '';
  let isInTag = false;
  /** Open elements of SVG and MathML, in which `<style/>` and `<title/>` can be empty. */
  let foreignDepth = 0;
  let hidden: string | undefined;
  let isEnding = false;
  let isInOrder = true;

  const nameAt = (start: number, end: number): string =>
    start < offset
      ? ''
      : text.slice(start - offset, Math.min(end - offset, start - offset + LONGEST_NAME)).toLowerCase();

  function openTag(): void {
    isInTag = false;
    onElement(tag);
    if (hidden === undefined && HIDDEN.has(tag) && foreignDepth === 0) hidden = tag;
    if (tag === 'svg' || tag === 'math') foreignDepth++;
    else if (foreignDepth > 0 && BREAKS_OUT.has(tag)) foreignDepth = 0;
  }

  function ignoreComment(): void {
    if (isEnding) isInOrder = false;
  }

  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        tag = nameAt(start, end);
        isInTag = true;
      },
      onattribname: (start, end) => {
        const name = nameAt(start, end);
        isId = name === 'id' || (name === 'name' && tag === 'a');
        value = '';
      },
      onattribdata: (start, end) => {
        if (isId && value.length < LONGEST_VALUE)
          value += text.slice(Math.max(0, start - offset), end - offset);
      },
      onattribentity: (point) => {
        if (isId) value += String.fromCodePoint(point);
      },
      onattribend: () => {
        if (isId) onId(value);
        isId = false;
      },
      onopentagend: openTag,
      onselfclosingtag: () => {
        openTag();
        if (tag === 'svg' || tag === 'math') foreignDepth--;
      },
      onclosetag: (start, end) => {
        const name = nameAt(start, end);
        if (name === hidden) hidden = undefined;
        if ((name === 'svg' || name === 'math') && foreignDepth > 0) foreignDepth--;
      },
      ontext: (start, end) => {
        if (hidden === undefined) onText(text.slice(Math.max(0, start - offset), end - offset));
      },
      isInForeignContext: () => foreignDepth > 0,
      oncomment: ignoreComment,
      oncdata: ignoreComment,
      ontextentity: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );

  return {
    read: (html) => {
      const kept = text.slice(-2 * LONGEST_NAME);
      offset += text.length - kept.length;
      text = kept + html;
      tokenizer.write(html);
    },
    end: () => {
      isEnding = true;
      tokenizer.end();
      return isInOrder && !isInTag && (hidden === undefined || hidden === 'noscript');
    },
  };
}
