import type { Check, Fix } from './finding';
import { fixInNote, preferFirst } from './fixes';
import { linkFindings, linkOfFinding } from './linkFindings';
import { hrefOnSite } from './onSite';
import { quote } from './quote';
import type { JudgedLink, Subject } from './subject';

/** A URL that begins with `//`, which Quartz takes for a path. */
export const urlNoScheme: Check = {
  code: 'url/no-scheme',
  severity: 'error',
  description:
    'A web address begins with `//`, which the publisher (Quartz) takes for a path of its own site: readers get a 404 or an empty frame.',
  find: (subject) =>
    linkFindings(subject, 'url/no-scheme', (judged) => {
      if (!lacksScheme(subject, judged)) return undefined;
      const { url } = judged.resolution as { url: string };
      return {
        part: 'target',
        message: `${quote(url)} has no \`https:\` before it: Quartz takes it for a path of this site, and readers get a 404.`,
      };
    }),
  fixes(subject, finding): Fix[] {
    const judged = linkOfFinding(subject, finding);
    if (!judged || !lacksScheme(subject, judged)) return [];
    const { start } = judged.link.target;
    const edit = { span: { start, end: start }, text: 'https:' };
    return preferFirst([fixInNote(subject.note, 'Write `https:` before it', [edit])]);
  },
};

function lacksScheme({ vault, note }: Subject, judged: JudgedLink): boolean {
  const { resolution } = judged;
  if (resolution.kind !== 'external' || !resolution.url.startsWith('//')) return false;
  return hrefOnSite(vault, { note, judged })?.kind === 'site';
}
