import type { Check } from './finding';
import { fileDefect } from './fileDefect';

/** Bytes that are no UTF-8; the reader put U+FFFD in their place. */
export const fileInvalidUtf8: Check = {
  code: 'file/invalid-utf8',
  severity: 'warning',
  description: 'The file is not encoded in UTF-8, so some of its characters show as �.',
  find: (subject) =>
    fileDefect(subject, 'invalid-utf8', {
      mark: '\uFFFD',
      message:
        'Some characters of this file cannot be read, because it is not saved in UTF-8. Reopen it with its own encoding and save it with UTF-8.',
    }),
};
