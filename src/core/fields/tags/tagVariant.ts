import type { Related } from '../../checks/finding';
import { quote } from '../../checks/quote';
import { fold } from '../../text/fold';
import type { Note, Vault } from '../../vault/vault';
import { habitsOf } from '../habits';
import { tagCheck } from './tagChecks';
import { retag, retagEverywhere, tagText } from './tagItems';

/** A tag that is nearly one that more notes have; never a tag that is merely new. */
export const tagVariant = tagCheck(
  {
    code: 'tags/variant',
    severity: 'hint',
    description: 'A tag differs from one that more notes have in letter case, hyphens or a plural `s` alone.',
  },
  (item, { note, vault, site }) => {
    const text = tagText(item);
    const usual = text === undefined ? undefined : usualSpelling(vault, text);
    if (text === undefined || usual === undefined) return undefined;
    // Both in this one note: that is told of the two.
    if (usual.notes === 1 && note.frontmatter!.tags.some(({ name }) => name === usual.tag)) return undefined;
    const isApart = site.publisher === 'quartz' && fold(usual.tag) === fold(text);
    const who = usual.notes === 1 ? 'Another note has' : `${usual.notes} notes have`;
    return {
      message: `${who} the tag ${quote(usual.tag)}.${isApart ? ' On the site the two are apart.' : ''}`,
      severity: isApart ? 'warning' : undefined,
      related: placeOf(vault, usual.tag, note),
      fixes: () => [...retag(note, item, usual.tag), ...retagEverywhere(vault, text, usual.tag)],
    };
  },
);

interface Spelling {
  readonly tag: string;
  readonly notes: number;
}

/** The spelling that most notes use; of equals the first by code units. `undefined` when `tag` is it. */
function usualSpelling(vault: Vault, tag: string): Spelling | undefined {
  const spellings = habitsOf(vault).spellingsOf(tag);
  if (spellings.size < 2 || !spellings.has(tag)) return undefined;
  let usual: Spelling | undefined;
  for (const [one, notes] of spellings) {
    if (!usual || notes > usual.notes || (notes === usual.notes && one < usual.tag))
      usual = { tag: one, notes };
  }
  return usual?.tag === tag ? undefined : usual;
}

/** The first place where another note has the tag. */
function placeOf(vault: Vault, tag: string, except: Note): Related[] {
  for (const note of vault.notes.values()) {
    const place = note === except ? undefined : note.frontmatter?.tags.find(({ name }) => name === tag);
    if (place) return [{ path: note.path, span: place.span, message: `the tag ${quote(tag)}` }];
  }
  return [];
}
