import type { RatedFinding } from '../core/checks/index';
import { summarizeLinks } from '../core/linkcheck/summarizeLinks';
import type { Verdict } from '../core/linkcheck/verdict';
import type { CheckResult } from './checkResult';
import { count } from './count';

type Shown = RatedFinding['severity'];

const NAMES: Readonly<Record<Shown, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['remark', 'remarks'],
  hint: ['hint', 'hints'],
};

const VERDICTS: Readonly<Record<Verdict, string>> = {
  ok: 'in order',
  redirected: 'moved',
  broken: 'broken',
  'fragment-missing': 'without the part that is named',
  insecure: 'insecure',
  uncertain: 'uncertain',
  timeout: 'without an answer',
  skipped: 'not asked',
};

/** What a check came to, in a sentence: `2 errors, 1 warning in 12 notes.` */
export function summaryOf({ found, open }: Pick<CheckResult, 'found' | 'open'>): string {
  const where = `in ${count(open.notes.length, 'note', 'notes')}`;
  const parts = (Object.keys(NAMES) as Shown[]).flatMap((severity) => {
    const number = found.filter((rated) => rated.severity === severity).length;
    return number === 0 ? [] : [count(number, ...NAMES[severity])];
  });
  return parts.length === 0 ? `Nothing is wrong ${where}.` : `${parts.join(', ')} ${where}.`;
}

/** What else is worth a sentence: what came of the web addresses, and what the baseline left out. */
export function remarksOf({ links, asksNetwork, known }: CheckResult): string[] {
  const remarks: string[] = [];
  if (asksNetwork && links.length > 0) {
    const { addresses, verdicts } = summarizeLinks(
      links,
      links.map(({ outcome }) => outcome),
    );
    const parts = (Object.keys(VERDICTS) as Verdict[]).flatMap((verdict) =>
      verdicts[verdict] === 0 ? [] : [`${verdicts[verdict]} ${VERDICTS[verdict]}`],
    );
    remarks.push(`${count(addresses, 'web address', 'web addresses')}: ${parts.join(', ')}.`);
  }
  if (known !== undefined && known > 0) {
    remarks.push(`${count(known, 'finding', 'findings')} left out that the baseline knows.`);
  }
  return remarks;
}
