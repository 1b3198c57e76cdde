import assert from 'node:assert/strict';
import { safePattern } from '../../../src/core/schema/safePattern';

describe('safePattern', () => {
  it('takes the patterns that authors write, each for values as long as theirs', () => {
    const longest = Object.fromEntries(
      [
        '^\\d{4}-\\d{2}-\\d{2}$',
        '^[a-z0-9]+(?:-[a-z0-9]+)*$',
        '^https?://',
        '^(draft|final|done)$',
        '^.{1,60}$',
        '^(?!.*draft)',
        '([a-z]+-)*x',
        '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
        '[가-힣]+',
      ].map((pattern) => [pattern, safePattern(pattern)?.longestValue]),
    );
    assert.deepEqual(longest, {
      '^\\d{4}-\\d{2}-\\d{2}$': 10_000,
      '^[a-z0-9]+(?:-[a-z0-9]+)*$': 2236,
      '^https?://': 10_000,
      '^(draft|final|done)$': 10_000,
      '^.{1,60}$': 10_000,
      '^(?!.*draft)': 10_000,
      '([a-z]+-)*x': 2236,
      '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$': 170,
      '[가-힣]+': 2236,
    });
  });

  it('refuses what can be matched in more ways than anyone can wait for, and what is no pattern', () => {
    const refused = [
      '(a+)+$',
      '(a|a)*$',
      '^(a|ab)*$',
      '^(.*a){10}$',
      '(x+x+)+y',
      'a*a*a*a*a*a*a*b',
      '^(a?){30}a{30}$',
      '^(\\w+\\s?)*$',
      '((a)*)*b',
      '^(?:(?:a|a)(?:a|a)){20}$',
      '(a)\\1',
      '(?<x>a)\\k<x>',
      '[',
      'a'.repeat(501),
    ];
    assert.deepEqual(
      refused.filter((pattern) => safePattern(pattern) !== undefined),
      [],
    );
  });

  it('bounds the steps of a test by the value’s length: the worst value of each pattern is soon done', () => {
    const worst = {
      '^[a-z0-9]+(?:-[a-z0-9]+)*$': 'a-',
      '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$': '@.',
      '^(-[a-z]*)*$': '-',
      '([a-z]+-)*x': 'a-',
      '^a*a*a*$': 'a',
      '\\s+$': ' ',
    };
    for (const [pattern, unit] of Object.entries(worst)) {
      const { longestValue } = safePattern(pattern)!;
      const value = `${unit.repeat(longestValue).slice(0, longestValue - 1)}!`;
      assert.equal(new RegExp(pattern, 'u').test(value), false, pattern);
    }
  });
});
