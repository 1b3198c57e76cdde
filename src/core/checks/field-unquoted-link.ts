import { blockFix, fieldCheck, type Verdict } from '../fields/fieldCheck';
import { NAMES } from '../fields/names';
import { quoteText } from '../frontmatter/edit/yamlText';
import type { FrontmatterValue } from '../frontmatter/frontmatter';
import type { Note } from '../vault/vault';

/** Fields that hold no links, of whose values checks of their own tell. */
const OTHERS: ReadonlySet<string> = new Set(
  [NAMES.title, NAMES.tags, NAMES.aliases, NAMES.cssclasses].map(({ name }) => name),
);

/** `up: [[Note]]`: a list in a list for YAML (Obsidian Help: Properties, Internal links must be quoted). */
export const fieldUnquotedLink = fieldCheck(
  {
    code: 'field/unquoted-link',
    severity: 'warning',
    description:
      'A link in a field stands without quotes: YAML reads brackets as lists, and there is no link.',
  },
  ({ note }) =>
    (note.frontmatter?.entries ?? [])
      .filter(({ key, value }) => value.kind === 'list' && !OTHERS.has(key.toLowerCase()))
      .flatMap(({ value }) => [value, ...(value.kind === 'list' ? value.items : [])])
      .flatMap((value): Verdict[] => {
        const source = unquotedLink(note, value);
        if (source === undefined) return [];
        const message = 'Without quotes this is a list in a list, and no link.';
        const fixes = () => blockFix(note, 'Quote value', { span: value.span, text: quoteText(source) });
        return [{ span: value.span, message, fixes }];
      }),
);

function unquotedLink({ text }: Note, value: FrontmatterValue): string | undefined {
  if (value.kind !== 'list' || value.items.length !== 1 || value.items[0]!.kind !== 'list') return undefined;
  const source = text.slice(value.span.start, value.span.end);
  return /^\[\[[^[\]\r\n]+\]\]$/.test(source) ? source : undefined;
}
