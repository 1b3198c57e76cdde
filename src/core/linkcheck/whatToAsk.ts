import { readAddressPattern, type AddressPattern } from './addressPattern';
import { isOneOf } from './isOneOf';
import type { LinkCheckSettings } from './linkCheckSettings';
import { isPrivateHost, isPrivateIp } from './privateAddress';
import { addressThatTells } from './siteKnowledge';
import type { Reason, Verdict } from './verdict';

/** What is to be done about one address of the notes: ask for a page, or nothing, for the verdict stands. */
export type WhatToAsk =
  | {
      readonly ask: true;
      /** The address to ask for, without fragment, name and password; see also `addressThatTells`. */
      readonly page: string;
      /** Host and port; what limits and pauses go by. */
      readonly host: string;
      /** As in the address, still percent-encoded, without `#`; `undefined` when there is none. */
      readonly fragment: string | undefined;
    }
  | { readonly ask: false; readonly verdict: Verdict; readonly reason: Reason };

export interface AskRules {
  /** For an address that a note writes. */
  readonly whatToAsk: (url: string) => WhatToAsk;
  /** Why an address that a redirect leads to must not be asked; `undefined` when it may be. */
  readonly forbids: (url: URL) => Reason | undefined;
}

/** For documents alone (RFC 2606, RFC 6761). */
const EXAMPLE_DOMAINS = /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid)\.?$/;

/** For tests (RFC 6761): where the local network may be asked, its servers may have such names. */
const TEST_DOMAIN = /\.test\.?$/;

/** The rules by which addresses are asked; `isPrivate` says which IP addresses are of this machine or its network. */
export function askRules(settings: LinkCheckSettings, isPrivate = isPrivateIp): AskRules {
  const excluded = patternsOf(settings.exclude);
  const included = patternsOf(settings.include);

  function forbids(url: URL): Reason | undefined {
    if (excluded.some((isMeant) => isMeant(url))) return 'excluded';
    if (!settings.allowPrivate && isPrivateHost(url.hostname, isPrivate)) return 'private-address';
    return isOneOf(url.hostname, settings.walledHosts) ? 'blocked' : undefined;
  }

  function whatToAsk(text: string): WhatToAsk {
    const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
    if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return leave('skipped', 'scheme');
    if (!URL.canParse(text)) return leave('broken', 'bad-address');
    const url = new URL(text);
    if (included.length > 0 && !included.some((isMeant) => isMeant(url))) return leave('skipped', 'excluded');
    if (EXAMPLE_DOMAINS.test(url.hostname)) return leave('skipped', 'example');
    if (!settings.allowPrivate && TEST_DOMAIN.test(url.hostname)) return leave('skipped', 'example');
    const forbidden = forbids(url);
    if (forbidden === 'blocked') return leave('uncertain', 'blocked');
    if (forbidden !== undefined) return leave('skipped', forbidden);
    const tells = addressThatTells(url);
    const fragment = url.hash.slice(1);
    return {
      ask: true,
      page: pageOf(tells),
      host: tells.host,
      fragment: fragment === '' ? undefined : fragment,
    };
  }

  return { whatToAsk, forbids };
}

/** `url` without what is never sent: its fragment, name and password. */
export function pageOf(url: URL): string {
  const page = new URL(url);
  page.hash = '';
  page.username = '';
  page.password = '';
  return page.href;
}

function patternsOf(patterns: readonly string[]): AddressPattern[] {
  return patterns.map(readAddressPattern).filter((pattern) => pattern !== undefined);
}

function leave(verdict: Verdict, reason: Reason): WhatToAsk {
  return { ask: false, verdict, reason };
}
