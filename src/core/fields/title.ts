import type { Check, Related } from '../checks/finding';
import { quote } from '../checks/quote';
import { removeEntry } from '../frontmatter/edit/editEntry';
import { quoteValue, setValue } from '../frontmatter/edit/editValue';
import { yamlText } from '../frontmatter/edit/yamlText';
import type { FrontmatterEntry } from '../frontmatter/frontmatter';
import { fold } from '../text/fold';
import { isTemplate } from '../vault/isTemplate';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { nameKeyOf, nameOf } from '../vault/vaultPath';
import { entriesNamed } from './entries';
import type { Field } from './field';
import { blockFix, fieldCheck, type Verdict } from './fieldCheck';
import { missingCheck } from './missing';
import { NAMES } from './names';
import { unreadIn } from './unread';

/** In UTF-16 units; search results show some 60. */
const LONGEST = 150;
const MOST_RELATED = 5;

const missing = missingCheck(
  {
    severity: 'hint',
    description:
      'A post has no title, although the other posts of its folder have one: the site shows its file name.',
  },
  {
    field: 'title',
    effect: 'The site shows its file name.',
    yamlFor: ({ note }) => yamlText(titleFromName(note), 'block'),
  },
);

const empty: Check = fieldCheck(
  {
    code: 'title/empty',
    severity: 'information',
    description: 'The title is empty: the site shows the file name.',
  },
  ({ note }) =>
    entriesNamed(note, 'title')
      .filter(({ value }) => value.kind === 'null' || (value.kind === 'text' && value.text.trim() === ''))
      .filter((entry) => unreadIn(note, entry).length === 0)
      .map((entry) => ({
        span: entry.value.span.end > entry.value.span.start ? entry.value.span : entry.keySpan,
        message: `The title is empty: the site shows the file name, ${quote(nameOf(note.path))}.`,
        fixes: () => [
          ...writeTitle(note, entry, titleFromName(note)),
          ...blockFix(note, 'Remove `title`', removeEntry(note.text, entry)),
        ],
      })),
);

function writeTitle(note: Note, entry: FrontmatterEntry, title: string): ReturnType<typeof blockFix> {
  return blockFix(note, `Write ${quote(title)}`, setValue(note.text, entry, yamlText(title, 'block')));
}

/** The file name without the date in front of it, its hyphens made blanks when it has no blanks of its own. */
export function titleFromName({ path }: Note): string {
  const name = nameOf(path).normalize('NFC');
  const bare = name.replace(/^\d{4}[-_.]?\d{2}[-_.]?\d{2}[-_ ]+(?=\S)/, '');
  return (/\s/.test(bare) ? bare : bare.replace(/[-_]+/g, ' ')).trim() || name;
}

const notText: Check = fieldCheck(
  {
    code: 'title/not-text',
    severity: 'warning',
    description:
      'The title is no text but a list, a map, a number or yes and no, which programs show as they like.',
  },
  ({ note }) =>
    entriesNamed(note, 'title').flatMap((entry): Verdict[] => {
      const { value } = entry;
      if (value.kind === 'text' || value.kind === 'null') return [];
      const isPlainWord = value.kind === 'number' || value.kind === 'boolean';
      const what = { number: 'a number', boolean: 'yes or no', list: 'a list', map: 'a map' }[value.kind];
      const message = `This title is ${what} for YAML. Put it in quotes to make it text.`;
      const severity = isPlainWord ? 'hint' : undefined;
      const fixes = () => blockFix(note, 'Quote value', quoteValue(note.text, value));
      return [{ span: value.span, message, severity, fixes }];
    }),
);

const tooLong: Check = fieldCheck(
  {
    code: 'title/too-long',
    severity: 'hint',
    description: 'The title is a paragraph: search results and shared links show only its beginning.',
  },
  ({ note }) =>
    entriesNamed(note, 'title').flatMap(({ value }): Verdict[] => {
      if (value.kind !== 'text' || value.text.length <= LONGEST) return [];
      const message = `This title has ${value.text.length} characters; search results show some 60.`;
      return [{ span: value.span, message }];
    }),
);

/** Pages that bear the same title in each folder. */
const FOLDER_PAGE = /^(?:_?index|readme)$/i;

const duplicate: Check = fieldCheck(
  {
    code: 'title/duplicate',
    severity: 'information',
    description:
      'Another note has the same title, so that readers and search engines cannot tell the two apart.',
  },
  ({ vault, note }) => {
    const entry = entriesNamed(note, 'title').find(({ key }) => key === 'title');
    const title = note.frontmatter?.title?.trim();
    if (!entry || !title || FOLDER_PAGE.test(nameOf(note.path))) return [];
    const twins = notesTitled(vault, title).filter(({ path }) => path !== note.path);
    if (twins.length === 0) return [];
    const others = twins.length === 1 ? '' : ` and ${twins.length - 1} other notes`;
    return [
      {
        span: entry.value.span,
        message: `This is also the title of ${quote(twins[0]!.path)}${others}. Readers cannot tell them apart.`,
        related: twins.slice(0, MOST_RELATED).map(titleOf),
      },
    ];
  },
);

function notesTitled(vault: Vault, title: string): Note[] {
  const paths: readonly VaultPath[] = vault.titles.get(nameKeyOf(title)) ?? [];
  return paths.flatMap((path) => {
    const note = vault.notes.get(path);
    if (!note || FOLDER_PAGE.test(nameOf(path)) || isTemplate(vault.settings, path)) return [];
    return fold(note.frontmatter?.title?.trim() ?? '') === fold(title) ? [note] : [];
  });
}

function titleOf(note: Note): Related {
  const span = entriesNamed(note, 'title')[0]?.value.span ?? { start: 0, end: 0 };
  return { path: note.path, span, message: 'the same title' };
}

/** What a post is called. */
export const title: Field = {
  ...NAMES.title,
  meaning: 'What the post is called.',
  inObsidian: 'Obsidian shows the file name instead and links by it.',
  onSite: {
    quartz: 'Quartz shows it as the heading of the page; without it the file name.',
    jekyll: 'Jekyll gives it to the layout; without it the file name.',
    hugo: 'Hugo gives it to the layout.',
    astro: 'The layout shows it.',
  },
  suggest: ({ note }) => [{ text: titleFromName(note), reason: 'from the file name' }, ...firstHeading(note)],
  checks: [missing, empty, notText, duplicate, tooLong],
};

function firstHeading(note: Note): { text: string; reason: string }[] {
  const heading = note.headings[0]?.text.trim();
  return heading ? [{ text: heading, reason: 'the first heading' }] : [];
}
