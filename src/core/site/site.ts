import type { Vault, VaultPath } from '../vault/vault';

/** The program that makes a website of the vault, as far as its files tell. */
export interface Site {
  readonly publisher: 'obsidian-publish' | 'unknown';
}

/** Obsidian Publish reads these two from the root of the vault (Obsidian Help: Customize your site). */
const PUBLISH_FILES = ['publish.css', 'publish.js'] as VaultPath[];

/** What publishes `vault`; `unknown` when none of its files says. */
export function siteOf(vault: Vault): Site {
  const isPublish = PUBLISH_FILES.some((path) => vault.assets.has(path));
  return { publisher: isPublish ? 'obsidian-publish' : 'unknown' };
}

/** Whether `Foo` and `foo` are two addresses on `site`. Obsidian Publish serves either; a plain web server does not. */
export function tellsCaseApart(site: Site): boolean {
  return site.publisher !== 'obsidian-publish';
}
