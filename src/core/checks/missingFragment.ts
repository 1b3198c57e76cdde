import { linkTargetOf } from '../vault/linkTarget';
import type { Note } from '../vault/vault';
import { nameOf } from '../vault/vaultPath';
import { isAnchor } from './anchors';
import type { JudgedLink, Subject } from './subject';

/** A heading or block that a link names and its note does not have. */
export interface MissingFragment {
  /** The note that should have it. */
  readonly target: Note;
  /** Decoded and trimmed, without `#`; of a block without `^`. */
  readonly name: string;
}

/**
 * The fragment that is missing where `judged` leads; `undefined` when it is there, when the note was not read,
 * and when a publisher or the author's HTML makes such an anchor.
 */
export function missingFragment(
  { vault, note }: Subject,
  { link, resolution }: JudgedLink,
  kind: 'heading' | 'block',
): MissingFragment | undefined {
  if (resolution.kind !== 'note' || resolution.missing !== kind) return undefined;
  const target = resolution.path === note.path ? note : vault.notes.get(resolution.path);
  const asked = linkTargetOf(link);
  if (!target || asked.kind === 'external') return undefined;
  if (target.defects.includes('too-large') || target.defects.includes('unreadable')) return undefined;
  const fragment = asked.fragment?.trim() ?? '';
  if (kind === 'block') return { target, name: fragment.slice(1) };
  return isAnchor(target, fragment, { slugs: link.form !== 'wiki' }) ? undefined : { target, name: fragment };
}

/** How a message names the note that lacks something. */
export function noteInWords({ note }: Subject, target: Note): string {
  return target.path === note.path ? 'This note' : `\`${nameOf(target.path)}\``;
}
