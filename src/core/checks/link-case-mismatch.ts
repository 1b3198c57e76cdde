import type { Check } from './finding';
import { caseMessage, slipFindings, slipFixes, type SlipKind } from './slip';
import { tellsCaseApart } from '../site/site';
const KIND: SlipKind = { code: 'link/case-mismatch', slip: 'case', leadsTo: 'note' };

/** A link to a note in other letter case; none where the site serves every case. */
export const linkCaseMismatch: Check = {
  code: KIND.code,
  severity: 'error',
  description:
    'A link spells a note in other letter case than its file: it opens in Obsidian and is a 404 on most web servers.',
  find: (subject) => (!tellsCaseApart(subject.site) ? [] : slipFindings(subject, KIND, caseMessage)),
  fixes: slipFixes,
};
