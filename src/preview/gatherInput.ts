import { anchorOf } from '../core/site/pageOf';
import { siteOf } from '../core/site/site';
import type { BlockId, Heading, Link } from '../core/syntax/syntax';
import { lineAt } from '../core/text/lines';
import { formatOf } from '../core/vault/fileFormats';
import { linkTargetOf } from '../core/vault/linkTarget';
import { destinationOf, resolve, type Resolution } from '../core/vault/resolve';
import type { Note, Vault, VaultPath } from '../core/vault/vault';
import { nameOf } from '../core/vault/vaultPath';
import { noteHead } from './noteHead';
import { partOf, type NotePart } from './partOf';
import {
  destinationKey,
  type EmbeddedText,
  type RenderDestination,
  type RenderInput,
  type RenderSettings,
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

/** So deep are embeds looked for, as Obsidian shows them (0.8.15), and so many of them. */
const MOST_NESTED = 5;
const MOST_EMBEDS = 1000;

/** All that rendering the note at `path` depends on; `undefined` when there is no such note. */
export function gatherInput(vault: Vault, path: VaultPath, options: GatherOptions): RenderInput | undefined {
  const note = vault.notes.get(path);
  if (!note) return undefined;
  const gatherer: Gatherer = { vault, page: note, options, wanted: new Map() };
  const part = partOf(note, undefined, undefined);
  const destinations = destinationsOf(gatherer, note, part);
  return {
    path,
    text: note.text,
    bodyStart: part.bodyStart,
    destinations,
    anchors: Object.fromEntries(
      note.headings.map((heading) => [
        lineAt(note.lines, heading.span.start),
        anchorOf(siteOf(vault), note, heading),
      ]),
    ),
    embeds: gatherEmbeds(gatherer),
    settings: options.settings,
    head: noteHead(vault, note, options.today),
  };
}

interface Gatherer {
  readonly vault: Vault;
  /** The note that is shown. */
  readonly page: Note;
  readonly options: GatherOptions;
  /** Key of each embed that a link asked for → what it shows. */
  readonly wanted: Map<string, Wanted>;
}

interface Wanted {
  readonly note: Note;
  readonly heading: Heading | undefined;
  readonly block: BlockId | undefined;
}

function gatherEmbeds(gatherer: Gatherer): Record<string, EmbeddedText> {
  const embeds: Record<string, EmbeddedText> = {};
  let known = 0;
  for (let depth = 0; depth < MOST_NESTED && gatherer.wanted.size > known; depth++) {
    const next = [...gatherer.wanted].slice(known, MOST_EMBEDS);
    known = gatherer.wanted.size;
    for (const [key, { note, heading, block }] of next) {
      const part = partOf(note, heading, block);
      embeds[key] = {
        path: note.path,
        text: part.text,
        bodyStart: part.bodyStart,
        line: part.line,
        title: [nameOf(note.path), heading?.text ?? (block && `^${block.id}`)].filter(Boolean).join(' > '),
        destinations: destinationsOf(gatherer, note, part),
        anchors: {},
      };
    }
  }
  return embeds;
}

function destinationsOf(
  gatherer: Gatherer,
  note: Note,
  { links }: NotePart,
): Record<string, RenderDestination> {
  const found: Record<string, RenderDestination> = {};
  for (const link of links) {
    const form = link.form === 'wiki' || link.form === 'html' ? link.form : 'markdown';
    const key = destinationKey(form, link.destination);
    const known = Object.hasOwn(found, key) ? found[key] : undefined;
    // A link and an embed of the same destination share a key: the embed says more.
    if (known && !(link.embed && known.kind === 'note' && known.embed === undefined)) continue;
    found[key] = describe(gatherer, note, link);
  }
  return found;
}

function describe(gatherer: Gatherer, note: Note, link: Link): RenderDestination {
  const { vault, page } = gatherer;
  const resolution = resolve(vault, note, link);
  const to = destinationOf(resolution);
  if (to) {
    const target = to.path === note.path ? note : to.path === page.path ? page : vault.notes.get(to.path);
    return target
      ? describeNote(gatherer, target, { resolution, link, to })
      : describeAsset(gatherer, to.path);
  }
  switch (resolution.kind) {
    case 'external':
      return { kind: 'external', url: resolution.url, title: resolution.url };
    case 'ambiguous': {
      const title = `Several files could be meant: ${resolution.candidates.join(', ')}`;
      return { kind: 'ambiguous', candidates: resolution.candidates, title };
    }
    case 'missing': {
      const target = linkTargetOf(link);
      const name = target.kind === 'local' ? target.path.trim() : target.url;
      const what = resolution.what === 'note' ? 'No note is named' : 'No file is named';
      return { kind: 'missing', what: resolution.what, title: `${what} “${name}”` };
    }
    case 'note':
    case 'asset':
      return { kind: 'missing', what: resolution.kind, title: link.destination };
  }
}

interface Found {
  readonly resolution: Resolution;
  readonly link: Link;
  readonly to: { readonly heading: Heading | undefined; readonly block: BlockId | undefined };
}

function describeNote(gatherer: Gatherer, target: Note, { resolution, link, to }: Found): RenderDestination {
  const { heading, block } = to;
  const missing = resolution.kind === 'note' ? resolution.missing : undefined;
  const line = lineAt(target.lines, heading?.span.start ?? block?.block.start ?? 0);
  let embed: string | undefined;
  if (link.embed) {
    embed = embedKey(target, heading, block);
    if (!missing) gatherer.wanted.set(embed, gatherer.wanted.get(embed) ?? { note: target, heading, block });
  }
  const part = heading ? ` > ${heading.text}` : block ? ` > ^${block.id}` : '';
  const title = missing ? `${target.path} has no such ${missing}` : target.path + part;
  const href = hrefOf(gatherer, target, { link, heading, block });
  return { kind: 'note', path: target.path, line, href, title, missing, embed };
}

/** Of the whole note its path, so that the page itself is found in a circle. */
function embedKey({ path }: Note, heading: Heading | undefined, block: BlockId | undefined): string {
  return heading ? `${path}#${heading.span.start}` : block ? `${path}^${block.span.start}` : path;
}

function hrefOf(
  { vault, page, options }: Gatherer,
  target: Note,
  { link, heading, block }: { link: Link; heading: Heading | undefined; block: BlockId | undefined },
): string {
  const isPage = target.path === page.path;
  const own = isPage ? '' : options.hrefOf(target.path);
  const place = block ? `^${block.id}` : heading ? anchorOf(siteOf(vault), target, heading) : elementOf(link);
  if (place === '') return isPage ? '#' : own;
  return `${own}#${isPage ? 'user-content-' : ''}${isPage ? place : encodeURIComponent(place)}`;
}

/** The element that a link names which leads to neither heading nor block; empty when it names none. */
function elementOf(link: Link): string {
  const target = linkTargetOf(link);
  return target.kind === 'local' && target.path === '' ? (target.fragment ?? '').trim() : '';
}

function describeAsset({ options }: Gatherer, path: VaultPath): RenderDestination {
  const format = formatOf(path);
  const size = format === 'image' ? options.sizeOf?.(path) : undefined;
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
