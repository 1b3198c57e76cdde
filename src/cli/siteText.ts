import { addressBookOf, allCollisions, type Collision, type Owner } from '../core/site/addressBook';
import type { Page } from '../core/site/page';
import { pageOf } from '../core/site/pageOf';
import { siteOf, type Publisher, type Site } from '../core/site/site';
import { count } from './count';
import type { OpenVault } from './openVault';
import { printable } from './printable';

const NAMES: Readonly<Record<Publisher, string>> = {
  quartz: 'Quartz',
  jekyll: 'Jekyll',
  hugo: 'Hugo',
  astro: 'Astro',
  plain: 'a plain web server',
  'obsidian-publish': 'Obsidian Publish',
  unknown: '',
};

/**
 * What the publisher makes of the notes, for people: each note with its URL, or why it has none, and below it the old
 * addresses that lead there; then the addresses that several want, and a summary.
 */
export function siteText({ vault, notes }: OpenVault, today: string): string {
  const pages = notes.map((note) => pageOf(vault, note, today));
  const collisions = allCollisions(addressBookOf(vault, today));
  const lines = [
    ...pages.flatMap(linesOf),
    ...(pages.length > 0 ? [''] : []),
    ...collisions.flatMap(linesOfCollision),
    ...(collisions.length > 0 ? [''] : []),
    summaryOf(pages, collisions.length),
    madeBy(siteOf(vault)),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function linesOf({ path, url, urlPath, published, redirects }: Page): string[] {
  if (published.state === 'unpublished') return [`${path} is not published: ${published.detail}`];
  return [
    `${path} → ${url ?? urlPath}`,
    ...redirects.map(({ from, escapesRoot }) => `  ← ${from}${escapesRoot ? ' (outside of the site)' : ''}`),
  ];
}

function linesOfCollision({ kind, urlPath, tenants }: Collision): string[] {
  const problem = kind === 'same' ? 'is wanted more than once' : 'differs from others in letter case alone';
  return [
    `${urlPath} ${problem}:`,
    ...tenants.map((tenant) => `  ${tenant.urlPath} by ${nameOf(tenant.owner)}`),
  ];
}

function nameOf(owner: Owner): string {
  switch (owner.kind) {
    case 'note':
    case 'asset':
      return owner.path;
    case 'redirect':
      return `the alias ${owner.alias} of ${owner.path}`;
    case 'tag':
      return `the tag ${owner.tag}`;
    case 'folder':
      return `the list of the folder ${owner.folder}`;
  }
}

function summaryOf(pages: readonly Page[], collisions: number): string {
  const published = pages.filter((page) => page.published.state === 'published').length;
  const redirects = pages.reduce((sum, page) => sum + page.redirects.length, 0);
  const parts = [
    `${published} of ${count(pages.length, 'note', 'notes')} published`,
    count(redirects, 'redirect', 'redirects'),
    count(collisions, 'collision', 'collisions'),
  ];
  return `${parts.join(', ')}.`;
}

function madeBy({ publisher, version, baseUrl }: Site): string {
  if (publisher === 'unknown') return 'What publishes this vault is not known; say it with --publisher.';
  const where = baseUrl === undefined ? 'its address is not known (--base-url)' : baseUrl;
  return `Made by ${[NAMES[publisher], version].filter(Boolean).join(' ')}: ${where}`;
}
