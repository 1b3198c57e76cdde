import type { Fix } from '../checks/finding';
import { quote } from '../checks/quote';
import { addEntry, removeEntry } from '../frontmatter/edit/editEntry';
import { setValue } from '../frontmatter/edit/editValue';
import type { FrontmatterEntry, FrontmatterValue } from '../frontmatter/frontmatter';
import type { Note } from '../vault/vault';
import { entriesNamed } from './entries';
import type { Field, ValueSuggestion } from './field';
import { blockFix, fieldCheck, type Verdict } from './fieldCheck';
import { NAMES } from './names';

const YES_OR_NO: readonly ValueSuggestion[] = [{ text: 'true' }, { text: 'false' }];

/** What an author means who writes `yes`, `1` or `"True"`; `undefined` for anything else. */
function meantAs(value: FrontmatterValue): boolean | undefined {
  if (value.kind === 'number') return value.number === 1 ? true : value.number === 0 ? false : undefined;
  if (value.kind !== 'text') return undefined;
  const word = value.text.trim().toLowerCase();
  if (/^(?:yes|y|on|true|1)$/.test(word)) return true;
  return /^(?:no|n|off|false|0)$/.test(word) ? false : undefined;
}

/** Whether Quartz takes the value for yes: `true`, or a text that is exactly that (Quartz draft.ts, explicit.ts). */
function isTrueForQuartz(value: FrontmatterValue): boolean {
  return (value.kind === 'boolean' && value.boolean) || (value.kind === 'text' && value.text === 'true');
}

function write(note: Note, entry: FrontmatterEntry, yaml: string): Fix[] {
  return blockFix(note, `Write ${quote(yaml)}`, setValue(note.text, entry, yaml));
}

const draftNotRead = fieldCheck(
  {
    code: 'draft/not-true',
    severity: 'error',
    description: 'A draft is marked in a manner that Quartz does not understand, and so it is published.',
  },
  ({ note, site }) => {
    if (site.publisher !== 'quartz' || !site.removesDrafts) return [];
    return entriesNamed(note, 'draft').flatMap((entry): Verdict[] => {
      const { value, key } = entry;
      const isMeant = meantAs(value) ?? (value.kind === 'boolean' && value.boolean);
      if (!isMeant || (key === 'draft' && isTrueForQuartz(value))) return [];
      const source = note.text.slice(entry.keySpan.start, value.span.end);
      const message = `${quote(source)} publishes this note: Quartz asks for \`draft: true\`.`;
      const fixes = (): Fix[] =>
        blockFix(
          note,
          'Write `draft: true`',
          ...(key === 'draft' ? [] : [{ span: entry.keySpan, text: 'draft' }]),
          ...(isTrueForQuartz(value) ? [] : [setValue(note.text, entry, 'true')]),
        );
      return [{ span: value.span, message, fixes }];
    });
  },
);

const notABoolean = fieldCheck(
  {
    code: 'publish/not-true',
    severity: 'warning',
    description:
      'A note is marked for publication in a manner that the publisher does not understand, and so it is not published.',
  },
  ({ note, site }) => {
    if (site.publisher !== 'obsidian-publish' && !(site.publisher === 'quartz' && site.publishesMarkedOnly))
      return [];
    return entriesNamed(note, 'publish').flatMap((entry): Verdict[] => {
      const { value } = entry;
      if (meantAs(value) !== true || isTrueForQuartz(value)) return [];
      const message = 'This does not publish the note: it has to be `true`.';
      return [{ span: value.span, message, fixes: () => write(note, entry, 'true') }];
    });
  },
);

const publishIgnored = fieldCheck(
  {
    code: 'publish/ignored',
    severity: 'warning',
    description:
      '`publish: false` hides nothing on a site of Quartz that is not set up to ask for it (`ExplicitPublish`).',
  },
  ({ note, site }) => {
    if (site.publisher !== 'quartz' || site.publishesMarkedOnly || !site.removesDrafts) return [];
    const isDraft = entriesNamed(note, 'draft').some(
      ({ key, value }) => key === 'draft' && isTrueForQuartz(value),
    );
    if (isDraft) return [];
    return entriesNamed(note, 'publish').flatMap((entry): Verdict[] => {
      if (entry.value.kind !== 'boolean' || entry.value.boolean) return [];
      const message = 'This note is published all the same: Quartz asks for `draft: true`.';
      const fixes = (): Fix[] => {
        const hasDraft = entriesNamed(note, 'draft').length > 0;
        const draft = hasDraft
          ? undefined
          : addEntry(note.text, note.frontmatter, { key: 'draft', yaml: 'true' });
        return blockFix(note, 'Write `draft: true` instead', draft, removeEntry(note.text, entry));
      };
      return [{ span: entry.value.span, message, fixes }];
    });
  },
);

/** Whether the post is still being written. */
export const draft: Field = {
  ...NAMES.draft,
  meaning: 'Whether the post is still being written: `true` or `false`.',
  inObsidian: 'Obsidian shows a box to tick.',
  onSite: {
    quartz: 'Quartz leaves out what says `draft: true`; `yes` and `1` are not understood.',
    hugo: 'Hugo leaves out what says `draft: true`.',
    astro: 'A template may leave out drafts.',
  },
  suggest: () => YES_OR_NO,
  checks: [draftNotRead],
};

/** Whether the note is published at all. */
export const publish: Field = {
  ...NAMES.publish,
  meaning: 'Whether the note is published: `true` or `false`.',
  inObsidian: 'Obsidian Publish takes up notes with `true` and leaves out those with `false`.',
  onSite: {
    quartz: 'Quartz asks for it only with `ExplicitPublish`.',
    'obsidian-publish': 'Publish takes up notes with `true` and leaves out those with `false`.',
  },
  suggest: () => YES_OR_NO,
  checks: [notABoolean, publishIgnored],
};
