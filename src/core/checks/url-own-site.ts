import type { Check, Fix } from './finding';
import { preferFirst } from './fixes';
import { linkFindings, linkOfFinding } from './linkFindings';
import { noteLinkFix } from './noteLinkFix';
import { ownLinks, type OwnLink } from './ownLinks';
import type { Subject } from './subject';

const CODE = 'url/own-site';

/** A link by URL to a post of the same vault. */
export const urlOwnSite: Check = {
  code: CODE,
  severity: 'hint',
  description:
    'A link gives the web address of a post of this vault: a link to the note would also open in Obsidian, and stay right when the post moves.',
  find(subject) {
    const links = ownLinks(subject).filter(isOwnPost);
    return linkFindings({ ...subject, links }, CODE, (judged) => {
      const { own } = judged as OwnLink;
      if (own.kind !== 'note') return undefined;
      const how = own.alias === undefined ? '' : `, under its other address \`${own.alias}\``;
      return {
        part: 'target',
        message: `This address is your own post \`${own.path}\`${how}. A link to the note opens in Obsidian, too, and stays right when the post moves.`,
      };
    });
  },
  fixes: ownSiteFixes,
};

/** Of an address that is not served `url/gone` speaks. */
function isOwnPost({ own }: OwnLink): boolean {
  return own.kind === 'note' && own.slip === undefined;
}

function ownSiteFixes(subject: Subject, finding: Parameters<NonNullable<Check['fixes']>>[1]): Fix[] {
  const judged = linkOfFinding({ links: ownLinks(subject) }, finding) as OwnLink | undefined;
  const fix = judged && noteLinkFix(subject, judged);
  return fix ? preferFirst([fix]) : [];
}
