import { rewritesOf } from '../site/quartz/rewrites';
import { quartzCheck } from './quartzCheck';
import { quote } from './quote';

/** Code that Quartz publishes otherwise than it was written. */
export const siteChangedCode = quartzCheck(
  {
    code: 'site/changed-code',
    severity: 'warning',
    description:
      'The publisher (Quartz) takes out `%%…%%` and rewrites `[[…#…]]` before it knows what is code, so that a code sample is not published as it was written.',
  },
  ({ note }, site) =>
    rewritesOf(site, note).map(({ span, becomes }) => ({
      span,
      message:
        becomes === undefined
          ? 'Quartz takes what stands between two `%%` for a comment, in code, too: readers do not see it.'
          : `Quartz rewrites links in code, too: readers see ${quote(becomes)}.`,
    })),
);
