import type { Finding, Fix } from '../checks/finding';
import { fixInNote, preferFirst } from '../checks/fixes';
import { quote } from '../checks/quote';
import { suppressFix } from '../checks/suppressFix';
import type { Edit } from '../text/edit';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { addressEdit, provenEdit, type Rewrite, type WrittenPlace } from './addressEdit';
import { archivedAddress } from './archivedAddress';
import { linkRemoval } from './linkRemoval';
import type { PlannedLink } from './plan';
import type { LinkOutcome } from './verdict';
import { writtenAddresses, type WrittenAddress } from './writtenAddresses';

/** How many of the ids of a page are offered. */
const MOST_IDS = 3;

/** What is known of the address that a finding is about. */
export interface KnownLink {
  readonly outcome: LinkOutcome;
  /** Everything that is planned, for fixes that change all places at once; empty where those are not wanted. */
  readonly plan: readonly PlannedLink[];
}

/**
 * Ways out of `finding`, one of `reportLinks`, best first; the last silences it. Only that one when the note has
 * changed since.
 */
export function linkFixes(vault: Vault, finding: Finding, known: KnownLink): Fix[] {
  const note = vault.notes.get(finding.path);
  if (!note) return [];
  const address = addressAt(vault, note, finding);
  const fixes = address?.url === known.outcome.url ? fixesAt(vault, { note, address }, known) : [];
  const silenced = suppressFix(note, finding);
  return silenced ? [...fixes, silenced] : fixes;
}

function addressAt(vault: Vault, note: Note, { span }: Finding): WrittenAddress | undefined {
  return writtenAddresses(vault, note).find(
    (address) => address.span.start <= span.start && span.end <= address.span.end,
  );
}

function fixesAt(vault: Vault, place: WrittenPlace, { outcome, plan }: KnownLink): Fix[] {
  switch (outcome.verdict) {
    case 'redirected':
      return movedFixes(vault, place, { outcome, plan });
    case 'broken':
      return brokenFixes(vault, place);
    case 'fragment-missing':
      return fragmentFixes(vault, place, outcome);
    default:
      return [];
  }
}

/** What leads to a start page has no new address: the page itself is gone. */
function newAddress({ verdict, reason, to }: LinkOutcome): string | undefined {
  return verdict === 'redirected' && reason !== 'to-root' ? to : undefined;
}

function movedFixes(vault: Vault, place: WrittenPlace, { outcome, plan }: KnownLink): Fix[] {
  const to = newAddress(outcome);
  if (to === undefined) return archiveFixes(vault, place);
  const how = to === outcome.url.replace(/^http:/, 'https:') ? 'Use `https`' : `Write ${quote(to)}`;
  const everywhere = editsEverywhere(vault, plan, { from: outcome.url, to });
  const many = [...everywhere.values()].flat().length;
  const edit = addressEdit(vault, place, to);
  return preferFirst([
    ...(edit ? [fixInNote(place.note, many > 1 ? `${how} here` : how, [edit])] : []),
    ...(many > 1 ? [{ title: `${how} in all ${many} places`, edits: everywhere }] : []),
  ]);
}

/** An address with a scheme and a host that needs no coding: the author may keep the words of it. */
const WHOLE_ADDRESS = /^https?:\/\/[\x21-\x7e]+?(?:[/?#]|$)/i;

function archiveFixes(vault: Vault, place: WrittenPlace): Fix[] {
  const { note, address } = place;
  const [{ destination }] = address.links;
  const url = archivedAddress(address.url, note);
  const { start } = address.span;
  const prefix = url.slice(0, -address.url.length);
  const edit = WHOLE_ADDRESS.test(destination)
    ? provenEdit(vault, place, { span: { start, end: start }, texts: [prefix], url: prefix + destination })
    : undefined;
  const proven = edit ?? addressEdit(vault, place, url);
  return proven ? [fixInNote(note, 'Link to a copy in the Web Archive', [proven])] : [];
}

function brokenFixes(vault: Vault, place: WrittenPlace): Fix[] {
  const removal = linkRemoval(vault, place);
  return [
    ...archiveFixes(vault, place),
    ...(removal ? [fixInNote(place.note, 'Remove the link and keep its text', removal)] : []),
  ];
}

function fragmentFixes(vault: Vault, place: WrittenPlace, { url, nearIds = [] }: LinkOutcome): Fix[] {
  const { span, links } = place.address;
  const { fragment } = links[0];
  if (!fragment) return [];
  const page = url.slice(0, url.indexOf('#'));
  const rewriting = (title: string, rewrite: Rewrite): Fix[] => {
    const edit = provenEdit(vault, place, rewrite);
    return edit ? [fixInNote(place.note, title, [edit])] : [];
  };
  return [
    ...nearIds.slice(0, MOST_IDS).flatMap((id) => {
      const written = id.replace(/[\s%"<>`|()[\]\\]/g, encodeURIComponent);
      return rewriting(`Link to ${quote(`#${id}`)}`, {
        span: fragment,
        texts: [written],
        url: `${page}#${written}`,
      });
    }),
    ...rewriting('Link to the page as a whole', {
      span: { start: fragment.start - 1, end: span.end },
      texts: [''],
      url: page,
    }),
  ];
}

/** Writes the address `to` wherever the plan has `from`. */
function editsEverywhere(
  vault: Vault,
  plan: readonly PlannedLink[],
  { from, to }: { readonly from: string; readonly to: string },
): Map<VaultPath, Edit[]> {
  const uses = plan.find(({ url }) => url === from)?.uses ?? [];
  const edits = new Map<VaultPath, Edit[]>();
  for (const path of new Set(uses.map((use) => use.path))) {
    const note = vault.notes.get(path);
    if (!note) continue;
    const starts = new Set(uses.filter((use) => use.path === path).map(({ span }) => span.start));
    const ofNote = writtenAddresses(vault, note).flatMap((address) =>
      address.url === from && starts.has(address.span.start)
        ? (addressEdit(vault, { note, address }, to) ?? [])
        : [],
    );
    if (ofNote.length > 0) edits.set(path, ofNote);
  }
  return edits;
}
