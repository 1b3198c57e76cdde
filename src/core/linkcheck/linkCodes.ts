import type { Check } from '../checks/finding';
import type { Verdict } from './verdict';

/** A check that asks the web: it has a code and a severity like any other, and finds nothing without the answers. */
export interface LinkCheck extends Pick<Check, 'code' | 'severity' | 'description'> {
  readonly verdict: Verdict;
}

/** What is said of the addresses of the web, the gravest first. The other verdicts are no findings. */
export const linkChecks: readonly LinkCheck[] = [
  {
    verdict: 'broken',
    code: 'url/broken',
    severity: 'warning',
    description:
      'A web address leads nowhere, asked twice: its page or its server is gone. Found by *Check Links*.',
  },
  {
    verdict: 'fragment-missing',
    code: 'url/fragment-missing',
    severity: 'warning',
    description:
      'A web page is there, the part of it that the address names behind `#` is not. Found by *Check Links*.',
  },
  {
    verdict: 'redirected',
    code: 'url/redirected',
    severity: 'information',
    description:
      'A web page has moved for good, and its old address may stop working. Found by *Check Links*.',
  },
  {
    verdict: 'insecure',
    code: 'url/insecure',
    severity: 'information',
    description: 'A web server cannot prove who it is: browsers warn readers of it. Found by *Check Links*.',
  },
  {
    verdict: 'uncertain',
    code: 'url/uncertain',
    severity: 'off',
    description:
      'A web server gave an answer that proves nothing: it wants a log-in, keeps programs out, or fails. The link report lists these addresses in any case.',
  },
  {
    verdict: 'timeout',
    code: 'url/timeout',
    severity: 'off',
    description:
      'A web server gave no answer in time, asked twice. The link report lists these addresses in any case.',
  },
];

export const linkCodes: readonly string[] = linkChecks.map(({ code }) => code);
