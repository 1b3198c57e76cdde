import { newWikiLink } from '../checks/newWikiLink';
import { tableAt } from '../checks/tableAt';
import type { Span } from '../text/span';
import type { ObsidianSettings } from '../vault/obsidianSettings';
import { shortestLinkPath } from '../vault/shortestLinkPath';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { nameOf } from '../vault/vaultPath';
import type { LinkStyle } from './convertLinks';

/** How a new link is written. */
export interface NewLinkManner {
  readonly style: LinkStyle;
  readonly path: ObsidianSettings['newLinkFormat'];
  /** Whether it shows the note in place. */
  readonly embed: boolean;
}

/** A link to the note at `path`, to stand at `span` of `note`; `undefined` when no link can be written to it. */
export function linkTo(
  vault: Vault,
  note: Note,
  { path, span, manner }: { readonly path: VaultPath; readonly span: Span; readonly manner: NewLinkManner },
): string | undefined {
  const { style, embed } = manner;
  const way = shortestLinkPath(vault, note.path, { path, format: manner.path });
  const name = nameOf(path);
  if (style === 'markdown') {
    const file = (way.endsWith('.md') ? way : `${way}.md`).replace(/[\s%<>()\\]/g, encodeSign);
    return path.includes('#') ? undefined : `${embed ? '!' : ''}[${name.replace(/[[\]]/g, '\\$&')}](${file})`;
  }
  const isInTable = tableAt(note, span.start) !== undefined;
  const label = way === name || embed || /[*_`~]/.test(name) ? undefined : name;
  const link = newWikiLink({ target: way, fragment: '', label, isInTable });
  return link && (embed ? `!${link}` : link);
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
