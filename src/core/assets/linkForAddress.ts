import type { FeatureContext } from '../features/context';
import { ownAddressOf } from '../vault/ownAddress';
import type { Note } from '../vault/vault';
import { takesLinks } from './insertFiles';
import { linkToFile } from './linkToFile';

/**
 * The link to the note that is published at `url`, with `label` if it is not empty. `undefined` where a link would be none,
 * and for an address of another site, of something else than a note, or of a part of a note.
 */
export function linkForAddress(
  context: FeatureContext,
  note: Note,
  { url, offset, label }: { readonly url: string; readonly offset: number; readonly label: string },
): string | undefined {
  const own = ownAddressOf(context.vault, url);
  if (own?.kind !== 'note' || url.includes('#') || !takesLinks(note, offset)) return undefined;
  const title = context.vault.notes.get(own.path)?.frontmatter?.title;
  const words = label.trim() || title?.trim();
  return linkToFile(context, note, { path: own.path, offset, ...(words && { label: words }) });
}
