import { quote } from '../checks/quote';
import type { Moment } from '../fields/date/moment';
import { asUsual, usualPattern } from '../fields/date/usualPattern';
import { habitsOf } from '../fields/habits';
import { BORN_KEYS } from '../fields/names';
import { yamlText } from '../frontmatter/edit/yamlText';
import { startOf } from '../features/place';
import { isTemplate } from '../vault/isTemplate';
import { readNote } from '../vault/readNote';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { folderOf, pathKeyOf } from '../vault/vaultPath';
import { fillTemplate } from './fillTemplate';
import { placePost, type PostPlace } from './placePost';

/** What the author wants of a new post. */
export interface PostQuestion {
  /** One line. */
  readonly title: string;
  readonly now: Moment;
  readonly place: PostPlace;
  /** A note of the vault that it is made from; without it the post has the fields that posts of the vault have. */
  readonly template?: Note | undefined;
}

/** A post to be created. */
export interface NewPost {
  readonly path: VaultPath;
  readonly text: string;
  /** UTF-16 offset in `text` where writing begins: at the first property without a value, else below the frontmatter. */
  readonly caret: number;
}

/** A new post as the vault has them; `refused`: why there cannot be one, for the author. */
export function newPost(vault: Vault, question: PostQuestion): NewPost | { readonly refused: string } {
  const { title, now, place, template } = question;
  const path = placePost(vault, { title, now, place });
  if (path === undefined) return { refused: 'A title needs a letter or a digit.' };
  const [twin] = vault.paths.get(pathKeyOf(path)) ?? [];
  if (twin !== undefined) return { refused: `There is a file ${quote(twin)} already: choose another title.` };
  const text = template
    ? fillTemplate(template.text, { title, now })
    : plainPost(vault, question, folderOf(path));
  return { path, text, caret: caretIn(readNote(path, text)) };
}

/** The templates of the vault, by path. */
export function templatesOf(vault: Vault): VaultPath[] {
  return [...vault.notes.keys()].filter((path) => isTemplate(vault.settings, path)).sort();
}

/** The fields that every post has, the title left out where the posts of the folder have none. */
function plainPost(vault: Vault, { title, now }: PostQuestion, folder: string): string {
  const habits = habitsOf(vault);
  const { all, having } = habits.postsIn(folder);
  const hasTitle = all === 0 || having('title') * 2 >= all;
  const key = BORN_KEYS.reduce((best, one) =>
    habits.notesWithKey(one) > habits.notesWithKey(best) ? one : best,
  );
  const hasTime = usualPattern(vault)?.includes('HH') === true;
  const date = asUsual(vault, hasTime ? now : { ...now, time: undefined });
  const titled = hasTitle ? `title: ${yamlText(title, 'block')}\n` : '';
  return `---\n${titled}${key}: ${date}\ntags: []\n---\n\n`;
}

function caretIn(note: Note): number {
  const empty = note.frontmatter?.entries.find(({ value }) => value.kind === 'null');
  if (!empty) return startOf(note);
  const behind = /^[ \t]*:[ \t]*/.exec(note.text.slice(empty.keySpan.end));
  return empty.keySpan.end + (behind?.[0].length ?? 0);
}
