import type { Related } from '../checks/finding';
import { quote } from '../checks/quote';
import type { Note, Vault } from '../vault/vault';
import { entriesNamed } from './entries';
import type { Field } from './field';
import { fieldCheck, type Verdict } from './fieldCheck';
import { habitsOf } from './habits';
import { NAMES } from './names';

const duplicate = fieldCheck(
  {
    code: 'permalink/duplicate',
    severity: 'warning',
    description: 'Two notes ask for the same address, and only one of them can have it.',
  },
  ({ vault, note }) =>
    entriesNamed(note, 'permalink').flatMap(({ value }): Verdict[] => {
      if (value.kind !== 'text' || habitsOf(vault).notesAt(value.text) < 2) return [];
      const others = notesAt(vault, value.text, note);
      if (others.length === 0) return [];
      const message = `${quote(others[0]!.path)} asks for this address, too, and only one of the two can have it.`;
      return [{ span: value.span, message, related: others }];
    }),
);

const MOST_RELATED = 5;

function notesAt(vault: Vault, permalink: string, except: Note): Related[] {
  const found: Related[] = [];
  for (const note of vault.notes.values()) {
    if (note === except || found.length === MOST_RELATED) continue;
    const value = entriesNamed(note, 'permalink').map((entry) => entry.value)[0];
    if (value?.kind !== 'text' || value.text !== permalink) continue;
    found.push({ path: note.path, span: value.span, message: 'the same address' });
  }
  return found;
}

/** The address of the page. */
export const permalink: Field = {
  ...NAMES.permalink,
  meaning: 'The address of the page, in the stead of one made of the file name.',
  inObsidian: 'Obsidian makes nothing of it; Obsidian Publish serves the note there.',
  onSite: {
    quartz: 'Quartz makes a page there that leads on to this one.',
    jekyll: 'Jekyll serves the page there.',
    hugo: 'Hugo reads `slug` and `url`.',
    astro: 'Astro reads `slug`.',
    'obsidian-publish': 'Publish serves the note there.',
  },
  checks: [duplicate],
};
