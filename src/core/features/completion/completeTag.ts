import { CompletionItemKind } from 'vscode-languageserver-types';
import { fold } from '../../text/fold';
import { touches } from '../../text/span';
import { onceFor } from '../../vault/onceFor';
import type { Note, Vault } from '../../vault/vault';
import type { FeatureContext } from '../context';
import { byText, keepBest, type Best } from './best';
import type { Suggestion } from './item';
import { matchScore, readQuery, readSearchable } from './match';
import { isTagText, type TagPrompt } from './prompts/tag';

const MOST_ITEMS = 200;

interface TagUse {
  /** As most write it; of equally many the first by code units. */
  readonly name: string;
  readonly notes: number;
}

/** The tags of the vault, those used most first; the one that is being typed counts only where it stands elsewhere. */
export function completeTag(
  { vault }: FeatureContext,
  { note, prompt, caret }: { readonly note: Note; readonly prompt: TagPrompt; readonly caret: number },
): Suggestion[] {
  const best = keepBest<TagUse>(MOST_ITEMS, (a, b) => byText(a.name, b.name));
  offerTags(vault, { note, prompt, caret }, best);
  return best.done().map(({ name, notes }) => ({
    label: name,
    kind: CompletionItemKind.Constant,
    description: notes === 1 ? '1 note' : `${notes} notes`,
    text: prompt.place === 'text' ? name : yamlText(note, prompt, name),
  }));
}

function offerTags(
  vault: Vault,
  { note, prompt, caret }: { readonly note: Note; readonly prompt: TagPrompt; readonly caret: number },
  best: Best<TagUse>,
): void {
  const query = readQuery(prompt.typed);
  const typedName = note.tags.find(({ span }) => touches(span, caret))?.name;
  const isOnce = note.tags.filter(({ name }) => name === typedName).length === 1;
  for (const { spellings, notes } of tagsOf(vault.notes).values()) {
    const uses = [...spellings].map(([name, count]) => ({
      name,
      count: isOnce && name === typedName ? count - 1 : count,
    }));
    const gone = uses.some(({ name }) => isOnce && name === typedName) ? 1 : 0;
    uses.sort((a, b) => b.count - a.count || byText(a.name, b.name));
    const use = uses.find(({ name, count }) => count > 0 && (prompt.place !== 'text' || isTagText(name)));
    const score = use ? matchScore(query, readSearchable(use.name)) : 0;
    if (use && score > 0) {
      const left = notes - gone;
      best.offer(query.folded === '' ? left : score + Math.min(39, left), { name: use.name, notes: left });
    }
  }
}

interface TagTally {
  readonly spellings: Map<string, number>;
  notes: number;
}

/** The folded name of each tag with its spellings, by the number of notes that use them; `a/b` counts for `a` as well. */
const tagsOf = onceFor((notes: Vault['notes']): ReadonlyMap<string, TagTally> => {
  const tallies = new Map<string, TagTally>();
  for (const note of notes.values()) {
    for (const [key, name] of tagNames(note)) {
      const tally = tallies.get(key) ?? { spellings: new Map<string, number>(), notes: 0 };
      tally.spellings.set(name, (tally.spellings.get(name) ?? 0) + 1);
      tally.notes++;
      tallies.set(key, tally);
    }
  }
  return tallies;
});

/** Folded name → name, for each tag of the note and the tags above it. */
const tagNames = onceFor((note: Note): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const tag of note.tags) {
    const name = tag.name.trim();
    for (let end = name.length; end > 0; end = name.lastIndexOf('/', end - 1)) {
      const key = fold(name.slice(0, end));
      if (!names.has(key)) names.set(key, name.slice(0, end));
    }
  }
  return names;
});

/** A tag as an item of a YAML list: quoted where plain it would be something else (YAML 1.2, 7.3.3). */
function yamlText(note: Note, { span }: TagPrompt, name: string): string {
  const quote = note.text[span.start - 1];
  if (quote === '"') return name.replace(/["\\]/g, '\\$&');
  if (quote === "'") return name.replaceAll("'", "''");
  const isPlain =
    /^[\p{L}_][^:#,[\]{}"']*$/u.test(name) && !/^(?:true|false|null|yes|no|on|off)$/i.test(name);
  return isPlain ? name : JSON.stringify(name);
}
