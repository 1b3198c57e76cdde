import { hrefOnSite } from './onSite';
import { quartzCheck } from './quartzCheck';
import { quote } from './quote';
import type { JudgedLink, Subject } from './subject';

/** A label with a slash, of which Quartz shows what stands behind the last. */
export const siteCutLabel = quartzCheck(
  {
    code: 'site/cut-label',
    severity: 'warning',
    description:
      'The label of a link holds a slash, and the publisher (Quartz, option `prettyLinks`) shows only what stands behind it.',
  },
  (subject, { prettyLinks }) =>
    !prettyLinks
      ? []
      : subject.links.flatMap((judged) => {
          const shown = shownLabel(subject, judged);
          if (shown === undefined) return [];
          const message = `Quartz shows only what stands behind the last slash of a label: readers see ${quote(shown)}. Write it without a slash.`;
          return [{ span: judged.link.label!, message }];
        }),
);

/** What readers see of the label of `judged`; `undefined` when that is all of it, or when there is none. */
function shownLabel({ vault, note }: Subject, judged: JudgedLink): string | undefined {
  const { link } = judged;
  if (link.embed || !link.label || link.place !== 'text' || link.form === 'html') return undefined;
  // A link within the page is left alone.
  if (link.target.start === link.target.end) return undefined;
  const label = note.text.slice(link.label.start, link.label.end).trim();
  if (!label.includes('/') || (link.form !== 'wiki' && /[*_`~<[\]!&\\]|https?:|www\./i.test(label)))
    return undefined;
  if (hrefOnSite(vault, { note, judged })?.kind !== 'site') return undefined;
  const whole = label.replace(/\/+$/, '');
  return whole.includes('/') ? whole.split('/').at(-1) : undefined;
}
