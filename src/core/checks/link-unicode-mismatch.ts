import type { Check } from './finding';
import { slipFindings, slipFixes, unicodeMessage, type SlipKind } from './slip';

const KIND: SlipKind = { code: 'link/unicode-mismatch', slip: 'unicode', leadsTo: 'note' };

/** A link to a note in another Unicode form; macOS stores Korean file names decomposed. */
export const linkUnicodeMismatch: Check = {
  code: KIND.code,
  severity: 'error',
  description:
    'A link and the file name of its note look the same but are stored in different Unicode forms (NFC, NFD): a 404 on most web servers.',
  find: (subject) => slipFindings(subject, KIND, unicodeMessage),
  fixes: slipFixes,
};
