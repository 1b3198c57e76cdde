import { tableAt } from '../checks/tableAt';
import type { LinkPrompt } from '../features/completion/prompts/link';
import { writeTarget } from '../features/completion/writeLink';
import type { FeatureContext } from '../features/context';
import { shortestLinkPath } from '../vault/shortestLinkPath';
import type { Note, VaultPath } from '../vault/vault';
import { isMedia, isNumbered } from './assetManner';

/** A link that is to stand at `offset` of a note. */
export interface FileLink {
  readonly path: VaultPath;
  readonly offset: number;
  /** By default what completion shows. */
  readonly label?: string;
}

/**
 * The text of a link to a file of the vault, in the form in which completion writes links there: pictures, sounds, films
 * and PDFs are shown in place. A file that is called by a number is named by its whole path: other posts have a `5.png`, or
 * will have one.
 */
export function linkToFile(context: FeatureContext, note: Note, { path, offset, label }: FileLink): string {
  const embed = isMedia(path);
  const prompt: LinkPrompt = {
    kind: 'link',
    form: 'wiki',
    part: 'target',
    embed,
    opening: offset,
    close: offset,
    span: { start: offset, end: offset },
    target: '',
    fragment: '',
    above: [],
    typed: '',
    lead: '',
    tail: ']]',
    angled: false,
    bar: tableAt(note, offset) ? '\\|' : '|',
  };
  const { links, vault } = context;
  const format = !links || links.path === 'vault' ? vault.settings.obsidian.newLinkFormat : links.path;
  const isCommon = isNumbered(path) && format === 'shortest';
  const way = isCommon ? shortestLinkPath(vault, note.path, { path, format: 'absolute' }) : undefined;
  const { text } = writeTarget(
    context,
    { note, prompt },
    { path, ...(way !== undefined && { way }), ...(label !== undefined && { label }) },
  );
  const isWiki = text.endsWith(']]') && !text.startsWith('[');
  return `${embed ? '!' : ''}${isWiki ? '[[' : ''}${text}`;
}
