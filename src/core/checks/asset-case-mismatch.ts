import type { Check } from './finding';
import { caseMessage, slipFindings, slipFixes, type SlipKind } from './slip';
import { tellsCaseApart } from '../site/site';
const KIND: SlipKind = { code: 'asset/case-mismatch', slip: 'case', leadsTo: 'asset' };

/** A link to an asset in other letter case; none where the site serves every case. */
export const assetCaseMismatch: Check = {
  code: KIND.code,
  severity: 'error',
  description:
    'A link or embed spells a file in other letter case: it shows on a Mac and is a 404 on most web servers.',
  find: (subject) => (!tellsCaseApart(subject.site) ? [] : slipFindings(subject, KIND, caseMessage)),
  fixes: slipFixes,
};
