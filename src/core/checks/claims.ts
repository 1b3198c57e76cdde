import type { Link } from '../syntax/syntax';
import type { Span } from '../text/span';
import { isTemplate } from '../vault/isTemplate';
import type { Note, VaultSettings } from '../vault/vault';

/** `{{title}}` (Obsidian, Liquid), `{% post_url … %}` (Liquid), `<% tp.file.title %>` (Templater). */
const PLACEHOLDER = /\{\{|\{%|<%/;

/**
 * The links of `note` that promise a reader a page or a picture of the vault: those that a reader sees, without
 * autolinks, which lead to the web.
 */
export function claims(note: Note, settings: VaultSettings): readonly Link[] {
  return seenLinks(note, settings).filter(({ form }) => form !== 'auto');
}

/**
 * The links of `note` that a reader sees. Not among them: links in `%%` comments, links that a program will still fill
 * in, and all of a template.
 */
export function seenLinks(note: Note, settings: VaultSettings): readonly Link[] {
  if (isTemplate(settings, note.path)) return [];
  const code = liquidCode(note.text);
  let at = 0;
  return note.links.filter((link) => {
    if (link.place === 'comment') return false;
    const { start } = link.span;
    while (at < code.length && code[at]!.end <= start) at++;
    if (at < code.length && code[at]!.start <= start) return false;
    return !PLACEHOLDER.test(link.destination);
  });
}

const LIQUID_TAG = /\{%-?\s*(end)?(highlight|raw|comment)\b[^%\n]*%\}/g;

/** What Liquid prints as it is, or not at all: `{% highlight js %} … {% endhighlight %}` (Jekyll: Liquid tags). */
function liquidCode(text: string): Span[] {
  if (!text.includes('{%')) return [];
  const spans: Span[] = [];
  let open: { start: number; name: string } | undefined;
  for (const tag of text.matchAll(LIQUID_TAG)) {
    const name = tag[2]!;
    if (!open) {
      if (!tag[1]) open = { start: tag.index, name };
    } else if (tag[1] && name === open.name) {
      spans.push({ start: open.start, end: tag.index + tag[0].length });
      open = undefined;
    }
  }
  return spans;
}
