import type { Check } from './finding';
import { fileDefect } from './fileDefect';

/** A file that the disk would not give. */
export const fileUnreadable: Check = {
  code: 'file/unreadable',
  severity: 'warning',
  description: 'The file cannot be opened, so links to it are found but nothing in it is read.',
  find: (subject) =>
    fileDefect(subject, 'unreadable', {
      message:
        'This file cannot be opened: links to it are found, but nothing in it is read. Look at its permissions, and whether it still exists.',
    }),
};
