import type { Finding } from '../checks/finding';
import { silence } from '../checks/silence';
import { readSuppressions } from '../checks/suppressions';
import type { Note, Vault } from '../vault/vault';
import { linkCodes } from './linkCodes';
import type { LinkUse, PlannedLink } from './plan';
import { writtenAddresses, type WrittenAddress } from './writtenAddresses';

/**
 * What is to be asked of the web for `notes`: every address once, with all the places where it stands. A place where
 * a comment wants to hear of no check, or of none of the web's, is left out.
 */
export function planLinks(vault: Vault, notes: Iterable<Note>): readonly PlannedLink[] {
  const plan = new Map<string, LinkUse[]>();
  const sorted = [...notes].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const note of sorted) {
    for (const { url, span, links } of heard(note, writtenAddresses(vault, note))) {
      const use = { path: note.path, span, fragment: links[0].fragment };
      const uses = plan.get(url);
      if (uses) uses.push(use);
      else plan.set(url, [use]);
    }
  }
  return [...plan].map(([url, uses]) => ({ url, uses }));
}

function heard(note: Note, addresses: readonly WrittenAddress[]): readonly WrittenAddress[] {
  const suppressions = readSuppressions(note);
  if (suppressions.length === 0) return addresses;
  const starts = new Set(
    silence(note, suppressions, possibleFindings(note, addresses)).heard.map(({ span }) => span.start),
  );
  return addresses.filter(({ span }) => starts.has(span.start));
}

/** All that the web could say of the addresses that `note` writes: what a comment in it may be meant to silence. */
export function possibleFindings(note: Note, addresses: readonly WrittenAddress[]): Finding[] {
  return addresses.flatMap(({ span }) =>
    linkCodes.map((code) => ({ code, path: note.path, span, message: '' })),
  );
}
