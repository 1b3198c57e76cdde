import type { Span } from '../../text/span';
import { shortestLinkPath } from '../../vault/shortestLinkPath';
import type { Note, VaultPath } from '../../vault/vault';
import { isNotePath, nameOf, withoutNoteExtension } from '../../vault/vaultPath';
import type { FeatureContext } from '../context';
import type { LinkPrompt } from './prompts/link';

/** A link to be written where a prompt is. */
export interface NewLink {
  /** The file; `undefined` for the note itself. */
  readonly path: VaultPath | undefined;
  /** How the destination names the file, without `.md`; by default as the vault's settings say. */
  readonly way?: string;
  /** Without `#`. */
  readonly fragment?: string;
  /** By default the name of the file where the link would show a path. */
  readonly label?: string;
}

/** An edit's text and what it replaces. */
export interface WrittenLink {
  readonly text: string;
  readonly span: Span;
}

/** Whether what is typed as `[[…` becomes a Markdown link: the vault's `useMarkdownLinks`, or the author's setting. */
export function writesMarkdown({ vault, links }: FeatureContext, prompt: LinkPrompt): boolean {
  if (prompt.form !== 'wiki' || prompt.tail === '') return false;
  const style = links?.style ?? 'vault';
  return style === 'vault' ? vault.settings.obsidian.useMarkdownLinks : style === 'markdown';
}

/** How a link in `note` names the file at `path`: without `.md`, not percent-encoded. */
export function wayTo({ vault, links }: FeatureContext, note: Note, path: VaultPath): string {
  const setting = links?.path ?? 'vault';
  const format = setting === 'vault' ? vault.settings.obsidian.newLinkFormat : setting;
  return shortestLinkPath(vault, note.path, { path, format });
}

/** Whether any words can name the file at `path`: a `#` ends every target, brackets and bars that of a wiki link. */
export function isNameable({ form }: LinkPrompt, path: VaultPath): boolean {
  return form === 'wiki' ? !/[#|]|\[\[|\]\]/.test(path) : !path.includes('#');
}

/** The text that makes `prompt` a link to a file, its target being typed. */
export function writeTarget(
  context: FeatureContext,
  { note, prompt }: { readonly note: Note; readonly prompt: LinkPrompt },
  link: NewLink & { readonly path: VaultPath },
): WrittenLink {
  const way = link.way ?? wayTo(context, note, link.path);
  if (writesMarkdown(context, prompt)) {
    const label = prompt.embed ? '' : labelText(link.label ?? nameOf(link.path));
    return markdownLink(prompt, {
      label,
      destination: destinationText(withExtension(way, link.path), prompt),
    });
  }
  if (prompt.form !== 'wiki') {
    return { text: destinationText(withExtension(way, link.path), prompt) + prompt.tail, span: prompt.span };
  }
  const label = link.label ?? (way.includes('/') ? nameOf(link.path) : undefined);
  // `[[a [b]]]` ends at the first two brackets: there the label keeps them apart.
  const isNeeded = way.endsWith(']');
  const isShown = isNeeded || (label !== undefined && !prompt.embed && label !== way);
  return {
    text: way + (isShown && prompt.tail !== '' ? prompt.bar + labelText(label ?? way) : '') + prompt.tail,
    span: prompt.span,
  };
}

/** The text that makes `prompt` a link to a heading or block, its fragment being typed. */
export function writeFragment(
  context: FeatureContext,
  prompt: LinkPrompt,
  { fragment, path, label }: NewLink & { readonly fragment: string; readonly label: string },
): WrittenLink {
  const whole = [...prompt.above, fragment].join('#');
  if (writesMarkdown(context, prompt)) {
    const target = path === undefined ? '' : withExtension(prompt.target, path);
    return markdownLink(prompt, {
      label: prompt.embed ? '' : labelText(label),
      destination: destinationText(`${target}#${whole}`, prompt),
    });
  }
  const text = prompt.form === 'wiki' ? fragment : destinationText(fragment, prompt);
  return { text: prompt.lead + text + prompt.tail, span: prompt.span };
}

function markdownLink(
  { opening, close, embed }: LinkPrompt,
  { label, destination }: { readonly label: string; readonly destination: string },
): WrittenLink {
  return {
    text: `[${label.replace(/[[\]]/g, '\\$&')}](${destination})`,
    span: { start: opening + (embed ? 1 : 0), end: close },
  };
}

/** What a label cannot hold is left out: brackets, ends of lines. */
export function labelText(label: string): string {
  return label
    .replace(/[[\]]/g, '')
    .replace(/[|\s]+/g, ' ')
    .trim();
}

/** A note's way with the extension that Markdown links keep, spelled as on disk. */
function withExtension(way: string, path: VaultPath): string {
  if (!isNotePath(path) || way.endsWith(path.slice(-3))) return way;
  return way + path.slice(withoutNoteExtension(path).length);
}

/**
 * `destination` as a Markdown or HTML link writes it. Escaped is only what would end or change it: Obsidian decodes
 * any percent escape, publishers only some (Quartz none of `%23`, `%26`, `%3F`, `%2F`, `%2B`).
 */
function destinationText(destination: string, { form, angled }: LinkPrompt): string {
  if (angled) return destination.replace(/[<>\\]|%(?=[0-9a-f]{2})|&(?=#?\w+;)/gi, escapeCharacter);
  if (form === 'html') return destination.replace(/[\s%"'<>`]|&(?=#?\w+;)/g, escapeCharacter);
  return destination.replace(/[\s%()<>\\]|&(?=#?\w+;)/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  if (character === '(') return '%28';
  if (character === ')') return '%29';
  return character === "'" ? '%27' : character === '&' ? '%26' : encodeURIComponent(character);
}
