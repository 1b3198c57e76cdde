import type { Check } from './finding';
import { fileDefect } from './fileDefect';

/** A note over the size that Inkstone reads. */
export const fileTooLarge: Check = {
  code: 'file/too-large',
  severity: 'warning',
  description: 'The file is so large that its links are not read.',
  find: (subject) =>
    fileDefect(subject, 'too-large', {
      message:
        'This file is so large that its links are not read or checked. If it is no note, give it an extension other than `.md`.',
    }),
};
