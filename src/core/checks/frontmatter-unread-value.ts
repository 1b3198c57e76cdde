import { NAMES } from '../fields/names';
import { blockFix, fieldCheck } from '../fields/fieldCheck';
import { unreadOf, type Unread } from '../fields/unread';
import { yamlList } from '../frontmatter/edit/editList';
import { quoteText, yamlText } from '../frontmatter/edit/yamlText';
import type { Note } from '../vault/vault';
import type { Fix } from './finding';
import { quote } from './quote';

/** `tags: #a`, `title: Issue #12`, `title: &me`: YAML has another meaning for the sign, and reads less than stands there. */
export const frontmatterUnreadValue = fieldCheck(
  {
    code: 'frontmatter/unread-value',
    severity: 'warning',
    description:
      'A value begins with a sign that means something else in YAML, so that less is read than stands there.',
  },
  ({ note }) =>
    unreadOf(note).map((unread) => ({
      span: unread.lost,
      message: messageOf(note, unread),
      fixes: () => fixes(note, unread),
    })),
);

function messageOf({ text }: Note, unread: Unread): string {
  const { lost, sign } = unread;
  const words = quote(text.slice(lost.start, lost.end));
  switch (sign) {
    case '#':
      return isTagUnread(unread)
        ? `${words} is not read: \`#\` begins a comment. Tags need none here.`
        : `${words} is not read: \`#\` begins a comment. Put the value in quotes.`;
    case '&':
      return `${words} is not read: \`&\` gives the value a name. Put the value in quotes.`;
    case '!':
      return `${words} is not read: \`!\` names a type. Put the value in quotes.`;
  }
}

/** Tags need no `#`; everything else is kept as it stands. */
function fixes(note: Note, unread: Unread): Fix[] {
  const { index, span, text } = unread;
  if (!isTagUnread(unread)) return blockFix(note, 'Quote value', { span, text: quoteText(text) });
  const tags = text.split(/[\s,]+/).map((tag) => tag.replace(/^#+/, ''));
  const yaml = index === -1 ? yamlList(tags.filter(Boolean)) : yamlText(tags.join('-'), 'block');
  return blockFix(note, `Write ${quote(yaml)}`, { span, text: yaml });
}

function isTagUnread({ entry, sign, isPartly }: Unread): boolean {
  return entry.key.toLowerCase() === NAMES.tags.name && sign === '#' && !isPartly;
}
