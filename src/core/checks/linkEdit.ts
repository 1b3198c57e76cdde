import type { Link } from '../syntax/syntax';
import type { Edit } from '../text/edit';
import { contains, type Span } from '../text/span';
import type { Note } from '../vault/vault';
import { tableAt } from './tableAt';

/** Writes `path`, in plain characters, as the target of `link`; nothing else of the link changes. */
export function targetEdit(note: Note, link: Link, path: string): Edit {
  return { span: link.target, text: written(note, link, path) };
}

/** Writes `fragment`, in plain characters and without its `#`; `undefined` when the link has none to replace. */
export function fragmentEdit(note: Note, link: Link, fragment: string): Edit | undefined {
  return link.fragment && { span: link.fragment, text: written(note, link, fragment) };
}

/** Gives a wiki link without label the label `text`: `[[Foo]]` → `[[Foo|text]]`, with `\|` in a table. */
export function labelEdit(note: Note, link: Link, text: string): Edit | undefined {
  if (link.form !== 'wiki' || link.embed || link.label || link.size) return undefined;
  const end = (link.fragment ?? link.target).end;
  if (note.text.slice(end, end + 2) !== ']]') return undefined;
  const bar = tableAt(note, end) ? '\\|' : '|';
  return { span: { start: end, end }, text: bar + written(note, link, text) };
}

/** `text` in the spelling that the link's form and place ask for. */
function written(note: Note, link: Link, text: string): string {
  if (link.form === 'html') return percentEncoded(text, /[\s%<>"'`\\]/g).replaceAll('&', '&amp;');
  if (link.form !== 'wiki') {
    const { start } = link.target;
    const isBracketed = note.text[start - 1] === '<' && note.text[start - 2] !== '\\';
    return quoted(note, link, percentEncoded(text, isBracketed ? IN_BRACKETS : BARE));
  }
  return quoted(note, link, text);
}

/** What would end a destination, escape or be decoded: between `<` and `>`, and without them (CommonMark 6.3). */
const IN_BRACKETS = /[%<>\\\r\n]|&(?=[#\w]+;)/g;
const BARE = /[\s%<>()\\|]|&(?=[#\w]+;)/g;

function percentEncoded(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => {
    const code = character.charCodeAt(0);
    return code < 128
      ? `%${code.toString(16).toUpperCase().padStart(2, '0')}`
      : encodeURIComponent(character);
  });
}

/** In a quoted value of the frontmatter the quote itself is escaped (YAML 1.2, 7.3.1 and 7.3.2). */
function quoted(note: Note, link: Link, text: string): string {
  if (link.place !== 'frontmatter') return text;
  switch (openingQuote(note, link.span)) {
    case "'":
      return text.replaceAll("'", "''");
    case '"':
      return text.replace(/["\\]/g, '\\$&');
    default:
      return text;
  }
}

/** The quote that opens the innermost text value around `span`. */
function openingQuote(note: Note, span: Span): string | undefined {
  let values = note.frontmatter?.entries.map(({ value }) => value) ?? [];
  for (;;) {
    const around = values.find((value) => contains(value.span, span));
    if (!around) return undefined;
    if (around.kind === 'list') values = [...around.items];
    else if (around.kind === 'map') values = around.entries.map(({ value }) => value);
    else return note.text[around.span.start];
  }
}
