import type { Check, Fix } from '../../checks/finding';
import { quote } from '../../checks/quote';
import type { Subject } from '../../checks/subject';
import { fieldCheck, type Verdict } from '../fieldCheck';
import { makeList, removeItem, replaceItem, type Item } from '../items';
import { itemsOfField } from '../listChecks';
import { bareTag, retag, retagEverywhere, TAGS, tagText } from './tagItems';
import { illegalSigns, isOnlyDigits, isTag, legalTag } from './tagName';

type Head = Pick<Check, 'code' | 'severity' | 'description'>;

/** A check that looks at each tag by itself; its findings stand on the tag. */
export function tagCheck(
  head: Head,
  judge: (item: Item, subject: Subject) => Omit<Verdict, 'span'> | undefined,
): Check {
  return fieldCheck(head, (subject) =>
    itemsOfField(subject.note, TAGS).flatMap((item) => {
      const verdict = judge(item, subject);
      return verdict ? [{ span: item.value.span, ...verdict }] : [];
    }),
  );
}

export const tagNotText = tagCheck(
  {
    code: 'tags/not-text',
    severity: 'warning',
    description:
      'A tag is no text but a list, a map or yes and no: it counts for nothing, or under an odd name.',
  },
  (item, { note }) => {
    const { value, index, text } = item;
    if (index === -1 || (value.kind !== 'list' && value.kind !== 'map' && value.kind !== 'boolean'))
      return undefined;
    const fixes = (): Fix[] => {
      const inner = value.kind === 'list' && value.items.length === 1 ? value.items[0] : undefined;
      if (inner?.kind === 'text') return replaceItem(note, item, inner.text);
      return value.kind === 'boolean' ? replaceItem(note, item, text) : removeItem(note, item);
    };
    return { message: `A tag is a text, and ${quote(text)} is none.`, fixes };
  },
);

export const tagHash = tagCheck(
  {
    code: 'tags/hash',
    severity: 'hint',
    description: 'A tag of the frontmatter begins with `#`, which belongs to tags in the text.',
  },
  (item, { note }) => {
    const text = tagText(item);
    if (!text?.startsWith('#') || bareTag(text) === '' || /\s/.test(text)) return undefined;
    const message = `${quote(text)} needs no \`#\` in the frontmatter.`;
    return { message, fixes: () => retag(note, item, bareTag(text)) };
  },
);

export const tagSpace = tagCheck(
  {
    code: 'tags/space',
    severity: 'warning',
    description: 'A tag holds a blank: Obsidian takes it for no tag, and a publisher changes its name.',
  },
  (item, { note, vault }) => {
    const text = tagText(item);
    if (!text || !/\s/.test(text)) return undefined;
    const words = text.split(/\s+/).map(bareTag);
    const joined = words.join('-');
    return {
      message: `${quote(text)} holds a blank, and so is no tag for Obsidian. Write ${quote(joined)}.`,
      fixes: () => [
        ...(item.index === -1 ? makeList(note, item.entry, words) : []),
        ...retag(note, item, joined),
        ...retagEverywhere(vault, text, joined),
      ],
    };
  },
);

export const tagOnlyDigits = tagCheck(
  {
    code: 'tags/only-digits',
    severity: 'warning',
    description: 'A tag is a number, which Obsidian takes for no tag: one of its signs must be no digit.',
  },
  (item, { note }) => {
    const { value, text } = item;
    const isNumber = value.kind === 'number' || (value.kind === 'text' && isOnlyDigits(value.text));
    if (!isNumber) return undefined;
    const better = `y${text.replace(/["']/g, '')}`;
    return {
      message: `${quote(text)} is no tag for Obsidian: one sign must be no digit, as in ${quote(better)}.`,
      fixes: () => (isTag(better) ? retag(note, item, better) : []),
    };
  },
);

export const tagIllegal = tagCheck(
  {
    code: 'tags/illegal-character',
    severity: 'warning',
    description: 'A tag holds a sign that no tag can hold in Obsidian, and that publishers change or drop.',
  },
  (item, { note }) => {
    const text = (tagText(item) ?? '').split(/\s+/).map(bareTag).join('-');
    if (text === '' || isTag(text) || isOnlyDigits(text)) return undefined;
    const signs = illegalSigns(text);
    const what = signs.length > 0 ? `holds ${signs.map(quote).join(', ')}` : 'ends in `/`';
    const better = legalTag(text);
    return {
      message: `${quote(text)} ${what}, and so is no tag for Obsidian.`,
      fixes: () => (better === undefined ? [] : retag(note, item, better)),
    };
  },
);
