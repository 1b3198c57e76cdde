import type { Check } from './finding';
import { fileDefect } from './fileDefect';

/** The character U+0000, which CommonMark replaces (CommonMark 2.3). */
export const fileNul: Check = {
  code: 'file/nul',
  severity: 'warning',
  description:
    'The file holds a NUL character, which is invisible and makes many programs take the note for a binary file.',
  find: (subject) =>
    fileDefect(subject, 'nul', {
      mark: '\0',
      message:
        'Here stands a NUL character (U+0000): invisible, and many programs take a file with one for binary. Delete it.',
    }),
};
