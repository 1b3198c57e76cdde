import type { FrontmatterValue } from '../../frontmatter/frontmatter';
import { onceFor } from '../../vault/onceFor';
import type { Note, Vault } from '../../vault/vault';
import { folderOf } from '../../vault/vaultPath';
import { vaultPathOf } from '../content';
import { dayOf, isoOf } from '../day';
import { truthOf, valueOfAnyCase, writtenItemsOf, writtenOf } from '../frontmatterValues';
import type { Redirect } from '../page';
import { joinPaths, normalizePath } from '../paths';
import type { OwnPage, PublisherModel } from '../publisherModel';
import type { HugoSite } from '../site';
import { hugoDate, hugoUrlPath } from './permalink';

/** `ignoreFiles` are regular expressions of Go; one that this language does not know matches nothing. */
const ignoresOf = onceFor(({ ignorePatterns }: HugoSite) => ignorePatterns.flatMap(readPattern));

/** Hugo, with Goldmark, as it comes. */
export const hugo: PublisherModel<HugoSite> = {
  pageOf(site, note, contentPath) {
    const urlPath = hugoUrlPath(site, note, contentPath);
    const date =
      dayOf(valueOfAnyCase(note, 'publishdate', 'pubdate', 'published')) ?? hugoDate(site, note, contentPath);
    return {
      urlPath,
      redirects: redirectsOf(note, urlPath),
      unpublished: whyUnpublished(site, note, contentPath),
      notBefore: site.buildsFuture || !date ? undefined : isoOf(date),
    };
  },
  vetoOf: (site, vault, contentPath) => (isResource(site, vault, contentPath) ? RESOURCE : undefined),
  anchorsOf: (_site, note) => goldmarkIds(note),
  slugOfFragment: (_site, fragment) => fragment,
  mayServe: () => true,
  assetUrlPathOf: (_site, contentPath) => `/${contentPath}`,
};

const RESOURCE: OwnPage['unpublished'] = {
  reason: 'not-content',
  detail: 'it lies beside an `index.md`, of whose page it is a part',
};

function whyUnpublished(site: HugoSite, note: Note, contentPath: string): OwnPage['unpublished'] {
  if (ignoresOf(site).some((pattern) => pattern.test(contentPath))) {
    return { reason: 'ignored', detail: '`ignoreFiles` of the configuration leaves it out' };
  }
  if (!site.buildsDrafts && truthOf(valueOfAnyCase(note, 'draft')) === true) {
    return { reason: 'draft', detail: 'it says `draft: true`' };
  }
  const isHeadless = truthOf(valueOfAnyCase(note, 'headless')) === true;
  const render = memberOf(valueOfAnyCase(note, 'build', '_build'), 'render');
  const isKept = writtenOf(render)?.text === 'never' || truthOf(render) === false;
  if (isHeadless || isKept) return { reason: 'not-marked', detail: 'it says that it has no page of its own' };
  return undefined;
}

function memberOf(value: FrontmatterValue | undefined, name: string): FrontmatterValue | undefined {
  if (value?.kind !== 'map') return undefined;
  return value.entries.find(({ key }) => key.toLowerCase() === name)?.value;
}

/** Whether a folder around the file is a leaf bundle, whose other files are resources (Hugo: Page bundles). */
function isResource(site: HugoSite, vault: Vault, contentPath: string): boolean {
  for (let folder = folderOf(contentPath); folder !== ''; folder = folderOf(folder)) {
    const index = `${folder}/index.md`;
    const path = vaultPathOf(site, index);
    if (index !== contentPath && path !== undefined && vault.notes.has(path)) return true;
  }
  return false;
}

/** Aliases are from the site's root with a slash at their start, else from the folder of the page (Hugo: Aliases). */
function redirectsOf(note: Note, urlPath: string): Redirect[] {
  const around = folderOf(urlPath.replace(/\/$/, '')).replace(/^\//, '');
  const aliases = writtenItemsOf(valueOfAnyCase(note, 'aliases')).filter(({ text }) => text !== '');
  return aliases.map(({ text, span }) => {
    const path = text.startsWith('/') ? normalizePath(text) : `/${joinPaths(around, text)}`;
    const from = /\.html?$/i.test(path) || path.endsWith('/') ? path : `${path}/`;
    return { from, alias: text, span, escapesRoot: from.startsWith('/../') };
  });
}

const CUSTOM_ID = /\{[^{}]*#([^\s{}]+)[^{}]*\}$/;

/**
 * The ids of headings (Hugo, `autoHeadingIDType` `github`): letters, digits and `_` of the last line as it is written,
 * markup and targets of links included; blanks are hyphens. A second of a kind gets `-1`.
 */
function goldmarkIds(note: Note): string[] {
  const used = new Set<string>();
  return note.headings.map(({ content }) => {
    const lines = note.text.slice(content.start, content.end).split(/\r?\n/);
    const written = lines.at(-1)!.trim();
    const custom = CUSTOM_ID.exec(written);
    const slug = custom
      ? custom[1]!
      : written
          .replace(/[^\p{L}\p{Nd}_\- ]/gu, '')
          .replaceAll(' ', '-')
          .toLowerCase() || 'heading';
    let id = slug;
    for (let count = 1; used.has(id); count++) id = `${slug}-${count}`;
    used.add(id);
    return id;
  });
}

/** Patterns come from a file of the vault's owner; those that may take long are left out. */
function readPattern(pattern: string): RegExp[] {
  if (/\)\s*[*+{]/.test(pattern) || (pattern.match(/[*+]|\{\d+,/g)?.length ?? 0) > 4) return [];
  try {
    return [new RegExp(pattern)];
  } catch {
    return [];
  }
}
