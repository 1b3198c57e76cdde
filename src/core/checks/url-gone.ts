import { addressBookOf } from '../site/addressBook';
import { pageOf } from '../site/pageOf';
import { onceFor } from '../vault/onceFor';
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
    if (subject.site.publisher !== 'quartz') return [];
    const links = ownLinks(subject);
    return linkFindings({ ...subject, links }, CODE, (judged) => judge(subject, judged as OwnLink));
  },
  fixes: goneFixes,
};

function judge(subject: Subject, { own }: OwnLink): LinkVerdict | undefined {
  const url = urlOf(subject, own);
  if (own.kind === 'gone') {
    if (isMadeElsewhere(own.urlPath)) return undefined;
    const there = `No page of this site is at ${quote(own.urlPath)}`;
    return isOwnPart(subject, own.urlPath)
      ? { part: 'target', message: `${there}: readers get a 404.` }
      : {
          part: 'target',
          severity: 'information',
          message: `${there}. Unless you publish something else there, readers get a 404.`,
        };
  }
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

/** Feeds, maps, styles and their like, which the publisher makes of no file of the vault; and its own folder. */
export function isMadeElsewhere(urlPath: string): boolean {
  return (
    (/\.[a-z0-9]{2,5}$/i.test(urlPath) && !/\.html?$/i.test(urlPath)) || /^\/(?:static\/|404$)/.test(urlPath)
  );
}

/** Below a first segment of which no page of this site makes use another project of the same host may be served. */
function isOwnPart({ vault }: Subject, urlPath: string): boolean {
  return firstSegmentsOf(addressBookOf(vault).owners).has(firstSegment(urlPath));
}

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
