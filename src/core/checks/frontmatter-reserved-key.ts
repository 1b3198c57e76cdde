import { fieldCheck } from '../fields/fieldCheck';
import { quote } from './quote';

/** What every object of JavaScript has; a program that writes it there loses the value, or more. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A key that is a word of JavaScript, in which most publishers of Markdown are written. */
export const frontmatterReservedKey = fieldCheck(
  {
    code: 'frontmatter/reserved-key',
    severity: 'information',
    description: 'A key is a name that JavaScript keeps for itself, so that publishers may lose its value.',
  },
  ({ note }) =>
    (note.frontmatter?.entries ?? [])
      .filter(({ key }) => RESERVED.has(key))
      .map(({ key, keySpan }) => ({
        span: keySpan,
        message: `JavaScript keeps the name ${quote(key)} for itself, and publishers may lose the value. Choose another.`,
      })),
);
