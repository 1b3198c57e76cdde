import type { Check } from './finding';
import { slipFindings, slipFixes, unicodeMessage, type SlipKind } from './slip';

const KIND: SlipKind = { code: 'asset/unicode-mismatch', slip: 'unicode', leadsTo: 'asset' };

/** A link to an asset in another Unicode form; macOS stores Korean file names decomposed. */
export const assetUnicodeMismatch: Check = {
  code: KIND.code,
  severity: 'error',
  description:
    'A link or embed and its file name look the same but are stored in different Unicode forms (NFC, NFD): a 404 on most web servers.',
  find: (subject) => slipFindings(subject, KIND, unicodeMessage),
  fixes: slipFixes,
};
