import type { OwnAddress } from '../vault/ownAddress';
import { resolve } from '../vault/resolve';
import { seenLinks } from './claims';
import type { JudgedLink, Subject } from './subject';

/** A link that writes an address of its own site. */
export interface OwnLink extends JudgedLink {
  readonly own: OwnAddress;
}

/** The links of the note, autolinks included, that write an address of its own site, in order. */
export function ownLinks({ vault, site, note }: Subject): readonly OwnLink[] {
  if (site.baseUrl === undefined) return [];
  return seenLinks(note, vault.settings).flatMap((link) => {
    const resolution = resolve(vault, note, link);
    if (resolution.kind !== 'external' || !resolution.own) return [];
    return [{ link, resolution, own: resolution.own }];
  });
}

/** What `link` writes as its URL. */
export function writtenUrl({ text }: Subject['note'], { link }: OwnLink): string {
  return text.slice(link.target.start, link.fragment?.end ?? link.target.end);
}
