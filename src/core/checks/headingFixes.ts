import type { Heading } from '../syntax/syntax';
import { findHeading } from '../vault/fragments';
import type { Note } from '../vault/vault';
import { bare, headingKeys, shown } from './anchors';
import type { Finding, Fix } from './finding';
import { fixInNote, preferFirst } from './fixes';
import { fragmentEdit } from './linkEdit';
import { linkOfFinding } from './linkFindings';
import { missingFragment } from './missingFragment';
import { nearest } from './nearest';
import type { Subject } from './subject';

/** The texts of headings of `note` that come near `name`, as a link writes them, nearest first. */
export function nearHeadings(note: Note, name: string): string[] {
  const last = name.slice(name.lastIndexOf('#') + 1);
  const near = nearest(bare(last), headingKeys(note));
  return [...new Set(near.flatMap((index) => fragmentTextOf(note, note.headings[index]!) ?? []))];
}

/** Another heading of the note, then the note alone. */
export function headingFixes(subject: Subject, finding: Finding): Fix[] {
  const judged = linkOfFinding(subject, finding);
  const missing = judged && missingFragment(subject, judged, 'heading');
  if (!missing) return [];
  const { link } = judged;
  const isSlug = link.form !== 'wiki' && /^[^\s%A-Z]+$/.test(missing.name);
  const fixes = nearHeadings(missing.target, missing.name).map((text) => {
    const fragment = isSlug ? slugOf(text) : text;
    return fixInNote(subject.note, `Link to the heading \`${fragment}\``, [
      fragmentEdit(subject.note, link, fragment),
    ]);
  });
  return [...preferFirst(fixes), ...withoutFragment(subject, judged)];
}

/** Drops the fragment, so that the link leads to the top of the note; nothing for a link into its own note. */
export function withoutFragment({ note }: Subject, { link }: Pick<Subject['links'][number], 'link'>): Fix[] {
  if (!link.fragment || link.target.start === link.target.end) return [];
  const span = { start: link.fragment.start, end: link.fragment.end };
  const hash = note.text.lastIndexOf('#', span.start - 1);
  if (hash < link.target.end) return [];
  return [fixInNote(note, 'Link to the whole note', [{ span: { start: hash, end: span.end }, text: '' }])];
}

/**
 * What a link writes after `#` for `heading`: what a reader sees of it, since that makes the anchor on the site;
 * its source where Obsidian asks for more (the target of a link in it). `undefined` when neither leads there.
 */
function fragmentTextOf(note: Note, { text }: Heading): string | undefined {
  return [shown(text), text].map(withoutMarkup).find((words) => words !== '' && findHeading(note, words));
}

/** Punctuation stays, for the slug that a publisher makes of it; only what no link can hold becomes a blank. */
function withoutMarkup(text: string): string {
  return text
    .replace(/[*`]|~~|==/g, '')
    .replace(/[#|[\]\\^]|%%/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The anchor that GitHub and most publishers make of a heading's text. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
