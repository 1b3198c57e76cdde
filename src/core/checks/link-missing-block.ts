import type { Check, Finding, Fix } from './finding';
import { fixInNote, preferFirst } from './fixes';
import { didYouMean } from './guess';
import { withoutFragment } from './headingFixes';
import { fragmentEdit } from './linkEdit';
import { linkFindings, linkOfFinding } from './linkFindings';
import { missingFragment, noteInWords, type MissingFragment } from './missingFragment';
import { quote } from './quote';
import { nearest } from './nearest';
import type { Subject } from './subject';

/** A link to a block id that its note does not have. */
export const linkMissingBlock: Check = {
  code: 'link/missing-block',
  severity: 'warning',
  description:
    'A link names a block (`#^id`) that the note does not have: it opens the note at its top instead.',
  find: (subject) =>
    linkFindings(subject, 'link/missing-block', (judged) => {
      const missing = missingFragment(subject, judged, 'block');
      if (!missing) return undefined;
      const guess = subject.guess(() => nearBlocks(missing)[0]);
      const where = noteInWords(subject, missing.target);
      return {
        part: 'fragment',
        message: `${where} has no block ${quote(`^${missing.name}`)}.${didYouMean(guess)}`,
      };
    }),
  fixes: blockFixes,
};

function blockFixes(subject: Subject, finding: Finding): Fix[] {
  const judged = linkOfFinding(subject, finding);
  const missing = judged && missingFragment(subject, judged, 'block');
  if (!missing) return [];
  const fixes = nearBlocks(missing).map((id) =>
    fixInNote(subject.note, `Link to the block \`${id}\``, [fragmentEdit(subject.note, judged.link, id)]),
  );
  return [...preferFirst(fixes), ...withoutFragment(subject, judged)];
}

/** Ids of the note that come near the one asked for, with their carets. */
function nearBlocks({ target, name }: MissingFragment): string[] {
  const ids = target.blockIds.map(({ id }) => id);
  const near = nearest(
    name.toLowerCase(),
    ids.map((id) => id.toLowerCase()),
  );
  return [...new Set(near.map((index) => `^${ids[index]}`))];
}
