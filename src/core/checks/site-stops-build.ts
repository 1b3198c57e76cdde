import type { Check, Fix } from './finding';
import { fixInNote, preferFirst } from './fixes';
import { linkFindings, linkOfFinding } from './linkFindings';
import { hrefOnSite } from './onSite';

/** A `%` that begins no escape of UTF-8. */
const MALFORMED = /%(?![0-9A-Fa-f]{2})/g;

/** A link that no URL can be made of, which ends the whole build. */
export const siteStopsBuild: Check = {
  code: 'site/stops-build',
  severity: 'error',
  description:
    'A percent escape in a link cannot be decoded: the publisher (Quartz) stops with an error, and nothing is published.',
  find: (subject) =>
    linkFindings(subject, 'site/stops-build', (judged) => {
      if (hrefOnSite(subject.vault, { note: subject.note, judged })?.kind !== 'stops') return undefined;
      return {
        part: 'target',
        message:
          'The percent signs in this link are no proper escapes, on which Quartz stops: nothing of the site is published. Write `%25` for a percent sign.',
      };
    }),
  fixes(subject, finding): Fix[] {
    const judged = linkOfFinding(subject, finding);
    if (!judged) return [];
    const { target } = judged.link;
    const written = subject.note.text.slice(target.start, target.end);
    const text = written.replace(MALFORMED, '%25');
    const mended = isDecodable(text) ? text : written.replaceAll('%', '%25');
    return preferFirst([fixInNote(subject.note, `Write \`${mended}\``, [{ span: target, text: mended }])]);
  },
};

function isDecodable(text: string): boolean {
  try {
    decodeURI(text);
    return true;
  } catch {
    return false;
  }
}
