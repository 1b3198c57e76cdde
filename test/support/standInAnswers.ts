import { planLinks } from '../../src/core/linkcheck/planLinks';
import type { Vault } from '../../src/core/vault/vault';
import type { StandInAnswer } from './standInProxy';

/** What the web has done to a blog over the years: most pages are there. Looked for in order, in the address. */
const FATES: readonly (readonly [RegExp, StandInAnswer | ((url: URL) => StandInAnswer)])[] = [
  [/^https:\/\/(?:book\.naver\.com|deview\.kr|www\.insightbook\.co\.kr)\//, { status: 404 }],
  [/^https:\/\/github\.com\/[^/]+\/[^/]+\/(?:blob|tree)\/master\/.*[79]$/, { status: 404 }],
  [/^https:\/\/www\.slideshare\.net\/.*[0-2]$/, { status: 410 }],
  [/^https:\/\/medium\.com\//, { status: 403, headers: { 'cf-mitigated': 'challenge' } }],
  [/^https:\/\/brunch\.co\.kr\//, { status: 429, headers: { 'retry-after': '3600' } }],
  [/^http:\/\/(?:www\.w3\.org|maven\.apache\.org|www\.springframework\.org)\//, toHttps],
  [/^https?:\/\/woowabros\.github\.io\//, (url) => moved(`https://techblog.woowahan.com${url.pathname}`)],
  [/^https:\/\/kwonnam\.pe\.kr\//, { status: 200, delay: 1500 }],
  [/^https:\/\/meetup\.toast\.com\//, { status: 503 }],
  [/^https:\/\/docs\.oracle\.com\//, { status: 200, delay: 300 }],
];

/** A web that has every page that `vault` links to, but for those that fare otherwise, and every part of it but some. */
export function standInWeb(vault: Vault): (url: URL) => StandInAnswer {
  const parts = new Map<string, string[]>();
  for (const { url } of planLinks(vault, vault.notes.values())) {
    const [page, part] = url.split('#');
    if (part !== undefined) parts.set(page!, [...(parts.get(page!) ?? []), part]);
  }
  return (url) => {
    const fate = FATES.find(([address]) => address.test(url.href))?.[1];
    if (typeof fate === 'function') return fate(url);
    if (fate) return fate;
    const ids = (parts.get(url.href) ?? []).filter((part) => !/[37]$/.test(part));
    return { status: 200, body: page(ids), delay: 40 };
  };
}

function page(ids: readonly string[]): string {
  const sections = ids.map((id) => `<h2 id="${decoded(id).replaceAll('"', '&quot;')}">…</h2>`).join('\n');
  return `<!doctype html><meta charset="utf-8"><title>A page</title>${sections}<p>${'Some words. '.repeat(40)}</p>`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function toHttps(url: URL): StandInAnswer {
  return moved(url.href.replace(/^http:/, 'https:'));
}

function moved(location: string): StandInAnswer {
  return { status: 301, headers: { location } };
}
