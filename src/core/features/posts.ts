import { entriesNamed } from '../fields/entries';
import { dateInPath } from '../fields/date/dateRelations';
import { dayOf } from '../fields/date/moment';
import { momentOfNumber, readDate } from '../fields/date/readDate';
import { BORN_KEYS } from '../fields/names';
import type { FrontmatterValue } from '../frontmatter/frontmatter';
import { truthOf, valueOf } from '../site/frontmatterValues';
import { pageOf } from '../site/pageOf';
import { siteOf } from '../site/site';
import { isTemplate } from '../vault/isTemplate';
import { onceFor } from '../vault/onceFor';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { titleOf } from './backlinkList';
import type { FeatureContext } from './context';

/** Whether readers see a post: they do, it is being written, or its day has not come. */
export type PostState = 'published' | 'draft' | 'future';

/** A note that the site publishes, or will. */
export interface Post {
  readonly path: VaultPath;
  /** The title, else the file name. */
  readonly title: string;
  /** `YYYY-MM-DD`; `undefined` when neither the frontmatter nor the file name says a day. */
  readonly date: string | undefined;
  /** Those of the frontmatter, as written. */
  readonly tags: readonly string[];
  readonly state: PostState;
}

/** What a note says of itself as a post, whatever the site. */
const factsOf = onceFor((note: Note): Pick<Post, 'path' | 'title' | 'date' | 'tags'> => ({
  path: note.path,
  title: titleOf(note),
  date: dateOf(note),
  tags: [...new Set((note.frontmatter?.tags ?? []).map(({ name }) => name))],
}));

/**
 * The note as a post; `undefined` when the site does not publish it and will not, and for a template. Where it is not
 * known what makes the site, every other note is one, its state being what `draft` and the date say.
 */
export function postOf(
  { vault, today }: Pick<FeatureContext, 'vault' | 'today'>,
  note: Note,
): Post | undefined {
  if (isTemplate(vault.settings, note.path)) return undefined;
  const state = stateOf(vault, note, today);
  return state && { ...factsOf(note), state };
}

function stateOf(vault: Vault, note: Note, today: string | undefined): PostState | undefined {
  const { published } = pageOf(vault, note, today);
  if (published.state === 'published') {
    return siteOf(vault).publisher === 'unknown' ? ownStateOf(note, today) : 'published';
  }
  return published.reason === 'draft' || published.reason === 'future' ? published.reason : undefined;
}

function ownStateOf(note: Note, today: string | undefined): PostState {
  if (truthOf(valueOf(note, 'draft')) === true) return 'draft';
  const { date } = factsOf(note);
  return date !== undefined && today !== undefined && date > today.slice(0, date.length)
    ? 'future'
    : 'published';
}

/** The day of the post: what its frontmatter says, else the file name. */
function dateOf(note: Note): string | undefined {
  for (const { value } of BORN_KEYS.flatMap((key) => entriesNamed(note, key))) {
    const day = dayIn(value);
    if (day !== undefined) return day;
  }
  const named = dateInPath(note.path)?.moment;
  return named && dayOf(named);
}

function dayIn(value: FrontmatterValue): string | undefined {
  if (value.kind === 'number') {
    const moment = momentOfNumber(value.number);
    return moment && dayOf(moment);
  }
  const reading = value.kind === 'text' ? readDate(value.text) : undefined;
  return reading?.kind === 'date' ? dayOf(reading.moment) : undefined;
}
