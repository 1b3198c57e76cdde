import { addressBookOf, mayBeServed } from '../site/addressBook';
import { pageOf } from '../site/pageOf';
import { onceFor } from '../vault/onceFor';
import type { Vault } from '../vault/vault';
import type { Check, Finding, Fix } from './finding';
import { fixInNote, preferFirst } from './fixes';
import { linkFindings, linkOfFinding, type LinkVerdict } from './linkFindings';
import { noteLinkFix } from './noteLinkFix';
import { ownLinks, type OwnLink } from './ownLinks';
import { quote } from './quote';
import type { Subject } from './subject';

const CODE = 'url/gone';

/** A link by URL to a page that the site does not have. */
export const urlGone: Check = {
  code: CODE,
  severity: 'warning',
  description: 'A link gives a web address of this site at which no page is: readers get a 404.',
  find(subject) {
    if (subject.site.publisher === 'unknown') return [];
    const links = ownLinks(subject);
    return linkFindings({ ...subject, links }, CODE, (judged) => judge(subject, judged as OwnLink));
  },
  fixes: goneFixes,
};

function judge(subject: Subject, { own }: OwnLink): LinkVerdict | undefined {
  const url = urlOf(subject, own);
  if (own.kind === 'gone') return judgeGone(subject, own.urlPath);
  if (own.kind !== 'note' || own.slip === undefined || url === undefined) return undefined;
  const how = own.slip === 'case' ? 'only in other letter case' : 'only without the slash at its end';
  return {
    part: 'target',
    message: `Your post \`${own.path}\` is at this address ${how}: most servers answer 404. Its address is ${quote(url)}.`,
  };
}

function urlOf({ vault }: Subject, own: OwnLink['own']): string | undefined {
  const note = own.kind === 'note' ? vault.notes.get(own.path) : undefined;
  return note && pageOf(vault, note).url;
}

function judgeGone({ vault }: Subject, urlPath: string): LinkVerdict | undefined {
  const certainty = certaintyOf(vault, urlPath);
  if (certainty === undefined) return undefined;
  const there = `No page of this site is at ${quote(urlPath)}`;
  if (certainty === 'sure') return { part: 'target', message: `${there}: readers get a 404.` };
  return {
    part: 'target',
    severity: 'information',
    message: `${there}. Unless you publish something else there, readers get a 404.`,
  };
}

/**
 * How sure it is that nothing is served at `urlPath`, an address of the site at which the vault has nothing; `undefined`
 * when the publisher, or the host, may well serve something there.
 */
export function certaintyOf(vault: Vault, urlPath: string): 'sure' | 'likely' | undefined {
  const book = addressBookOf(vault);
  if (book.site.publisher === 'unknown' || mayBeServed(book, urlPath)) return undefined;
  if (firstSegmentsOf(book.owners).has(firstSegment(urlPath))) return 'sure';
  // Files beside the pages come from the host as often as from the publisher.
  return /\.[a-z0-9]{2,5}$/i.test(urlPath) && !/\.html?$/i.test(urlPath) ? undefined : 'likely';
}

/** Below other first segments another project of the same host may be served. */
const firstSegmentsOf = onceFor(
  (owners: ReadonlyMap<string, unknown>): ReadonlySet<string> =>
    new Set([...owners.keys()].filter((path) => path.indexOf('/', 1) !== -1).map(firstSegment)),
);

function firstSegment(urlPath: string): string {
  return urlPath.split('/')[1] ?? '';
}

function goneFixes(subject: Subject, finding: Finding): Fix[] {
  const judged = linkOfFinding({ links: ownLinks(subject) }, finding) as OwnLink | undefined;
  const url = judged && urlOf(subject, judged.own);
  if (!judged || url === undefined) return [];
  const fixes = [
    noteLinkFix(subject, judged),
    fixInNote(subject.note, `Write \`${url}\``, [{ span: judged.link.target, text: url }]),
  ];
  return preferFirst(fixes.filter((fix) => fix !== undefined));
}
