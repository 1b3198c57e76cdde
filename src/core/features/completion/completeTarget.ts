import { decodePercent } from '../../text/percent';
import type { FeatureContext } from '../context';
import type { Suggestion } from './item';
import { readAnchor } from './anchoredPath';
import { readQuery } from './match';
import type { LinkPrompt } from './prompts/link';
import type { TargetSearch } from './targetSearch';
import { suggestAssets } from './suggestAssets';
import { suggestNotes } from './suggestNotes';
import type { Note } from '../../vault/vault';

/** How many items a list has at most: more than anyone reads, few enough to be sent at each key. */
const MOST_ITEMS = 200;

/** How many of an embed's items are notes at most; assets come first there. */
const MOST_EMBEDDED_NOTES = 50;

/** The files that a link or embed can lead to, best first. */
export function completeTarget(
  context: FeatureContext,
  at: { readonly note: Note; readonly prompt: LinkPrompt; readonly caret: number },
): Suggestion[] {
  const { note, prompt } = at;
  const typed = (prompt.form === 'wiki' ? prompt.typed : decodePercent(prompt.typed)).trim();
  const anchor = readAnchor(note, typed);
  const search: TargetSearch = { context, ...at, anchor, query: readQuery(anchor ? anchor.rest : typed) };
  if (prompt.embed) {
    const notes = suggestNotes(search, MOST_EMBEDDED_NOTES);
    return [...suggestAssets(search, MOST_ITEMS - notes.length), ...notes];
  }
  const notes = suggestNotes(search, MOST_ITEMS);
  return [...notes, ...suggestAssets(search, MOST_ITEMS - notes.length)];
}
