import { siteOf, type Site } from '../site/site';
import { onceFor } from './onceFor';
import type { Note, Vault, VaultPath } from './vault';

/** Answers whether a note's text holds the host of the site, remembered for each note. */
const readersOf = onceFor((site: Site) => {
  const host = /^https?:\/\/([^/]+)/i.exec(site.baseUrl ?? '')?.[1];
  const pattern = host === undefined ? undefined : new RegExp(escaped(host), 'i');
  return onceFor((note: Note) => ({ mentions: pattern?.test(note.text) ?? false }));
});

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The notes that may write an address of their own site, by which links lead to any note; none when it is not known. */
export function notesWithOwnAddresses(vault: Vault): VaultPath[] {
  const site = siteOf(vault);
  if (site.baseUrl === undefined) return [];
  const read = readersOf(site);
  return [...vault.notes.values()].filter((note) => read(note).mentions).map(({ path }) => path);
}
