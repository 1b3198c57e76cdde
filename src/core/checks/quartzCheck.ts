import { placeholderCheck, type Verdict } from '../fields/fieldCheck';
import { pageOf } from '../site/pageOf';
import type { QuartzSite } from '../site/site';
import type { Check } from './finding';
import type { Subject } from './subject';

/** A check that `judge` carries out on the notes of which Quartz makes pages; templates are spared. */
export function quartzCheck(
  head: Pick<Check, 'code' | 'severity' | 'description'>,
  judge: (subject: Subject, site: QuartzSite) => readonly Verdict[],
): Check {
  return placeholderCheck(head, (subject) => {
    const { vault, site, note, today } = subject;
    const isPage = site.publisher === 'quartz' && pageOf(vault, note, today).published.state === 'published';
    return isPage ? judge(subject, site) : [];
  });
}
