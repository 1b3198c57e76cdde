import { headingLinkText } from '../vault/fragments';
import { nameOf, withoutNoteExtension } from '../vault/vaultPath';
import { shown } from './anchors';
import { fragmentEdit } from './linkEdit';
import { newWikiLink } from './newWikiLink';
import type { Attempt } from './provenFix';
import type { JudgedLink, Subject } from './subject';
import { tableAt } from './tableAt';

/**
 * Other ways to write a link to the same heading or block: in other words, or as a wiki link that names its own note.
 * Whether one of them leads there on the site is not known yet.
 */
export function anchorAttempts(subject: Subject, judged: JudgedLink): Attempt[] {
  const { link } = judged;
  if (link.target.start === link.target.end) return ownPartAttempts(subject, judged);
  return link.form === 'html' ? [] : headingAttempts(subject, judged);
}

function headingAttempts({ note }: Subject, { link, resolution }: JudgedLink): Attempt[] {
  const heading = resolution.kind === 'note' ? resolution.heading : undefined;
  if (!heading) return [];
  const texts = [shown(heading.text), heading.text, headingLinkText(heading)].map(withoutMarkup);
  return [...new Set(texts)].map((text) => ({
    title: `Link to the heading \`${text}\``,
    edits: [fragmentEdit(note, link, text)],
  }));
}

function withoutMarkup(text: string): string {
  return text
    .replace(/[*`]|~~|==/g, '')
    .replace(/[#|[\]\\^]|%%/g, ' ')
    .trim();
}

/** Quartz leaves the fragment of a link into its own note as it is, unless it is a wiki link to a heading. */
function ownPartAttempts({ note }: Subject, { link, resolution }: JudgedLink): Attempt[] {
  if (resolution.kind !== 'note' || (link.form !== 'wiki' && link.form !== 'markdown')) return [];
  const { heading, block, path } = resolution;
  const written = link.label && note.text.slice(link.label.start, link.label.end);
  if (written === '' || link.embed) return [];
  const fragment = heading ? `#${headingLinkText(heading)}` : `#^${block?.id}`;
  const isInTable = tableAt(note, link.span.start) !== undefined;
  const targets = [...(heading ? [''] : []), nameOf(path), withoutNoteExtension(path)];
  return targets.flatMap((target) => {
    const text = newWikiLink({ target, fragment, label: written, isInTable });
    return text === undefined ? [] : [{ title: `Write \`${text}\``, edits: [{ span: link.span, text }] }];
  });
}
