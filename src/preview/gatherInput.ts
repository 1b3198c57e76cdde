import { siteOf } from '../core/site/site';
import { anchorOf, pageOf } from '../core/site/pageOf';
import { resolve } from '../core/vault/resolve';
import { formatOf } from '../core/vault/fileFormats';
import { lineAt } from '../core/text/lines';
import { nameOf } from '../core/vault/vaultPath';
import type { Link } from '../core/syntax/syntax';
import type { Note, Vault, VaultPath } from '../core/vault/vault';
import {
  destinationKey,
  type RenderDestination,
  type RenderInput,
  type RenderSettings,
  type WrittenForm,
} from './rendered';

/** What the page is made for. */
export interface GatherOptions {
  readonly settings: RenderSettings;
  /** `YYYY-MM-DD` where the author is; decides which posts are published. */
  readonly today?: string;
  /** What `href` and `src` say for a file of the vault. */
  readonly hrefOf: (path: VaultPath) => string;
  /** The size of a picture in pixels; `undefined` when not known. */
  readonly sizeOf?: (path: VaultPath) => { readonly width: number; readonly height: number } | undefined;
}

/** All that rendering the note at `path` depends on; `undefined` when there is no such note. */
export function gatherInput(vault: Vault, path: VaultPath, options: GatherOptions): RenderInput | undefined {
  const note = vault.notes.get(path);
  if (!note) return undefined;
  const page = pageOf(vault, note, options.today);
  return {
    path,
    text: note.text,
    bodyStart: note.frontmatter?.span.end ?? 0,
    destinations: Object.fromEntries(
      note.links.map((link) => [
        destinationKey(writtenFormOf(link), link.destination),
        destinationOf(vault, note, link, options),
      ]),
    ),
    anchors: Object.fromEntries(
      note.headings.map((heading) => [
        lineAt(note.lines, heading.span.start),
        anchorOf(siteOf(vault), note, heading),
      ]),
    ),
    embeds: {},
    settings: options.settings,
    head: {
      title: note.frontmatter?.title ?? nameOf(path),
      date: undefined,
      tags: note.frontmatter?.tags.map(({ name }) => name) ?? [],
      unpublished: page.published.state === 'published' ? undefined : page.published.detail,
      draft: page.published.state === 'unpublished' && page.published.reason === 'draft',
      url: page.url,
      redirects: page.redirects.map(({ from }) => from),
      problem: undefined,
    },
  };
}

function writtenFormOf({ form }: Link): WrittenForm {
  return form === 'wiki' || form === 'html' ? form : 'markdown';
}

function destinationOf(vault: Vault, note: Note, link: Link, options: GatherOptions): RenderDestination {
  const resolution = resolve(vault, note, link);
  switch (resolution.kind) {
    case 'note': {
      const { path, heading, block, missing } = resolution;
      const to = vault.notes.get(path) ?? note;
      const line = lineAt(to.lines, heading?.span.start ?? block?.block.start ?? 0);
      return { kind: 'note', path, line, href: options.hrefOf(path), title: path, missing, embed: undefined };
    }
    case 'asset': {
      const { path } = resolution;
      const format = formatOf(path);
      const size = options.sizeOf?.(path);
      return {
        kind: 'asset',
        path,
        href: options.hrefOf(path),
        title: path,
        format: format === undefined || format === 'canvas' || format === 'base' ? 'file' : format,
        width: size?.width,
        height: size?.height,
      };
    }
    case 'external':
      return { kind: 'external', url: resolution.url, title: resolution.url };
    case 'missing':
      return { ...resolution, title: link.destination };
    case 'ambiguous':
      return { ...resolution, title: link.destination };
  }
}
