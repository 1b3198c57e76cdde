import type { Verdict } from '../fields/fieldCheck';
import { fixInNote } from './fixes';
import { proseOf } from './prose';
import { quartzCheck } from './quartzCheck';
import { quote } from './quote';
import type { Subject } from './subject';

const FOOTNOTE = /(?<!\\)\^\[[^[\]\n]+\](?!\()/g;
/** A letter or digit may as well be the number of a footnote or source. */
const TASK = /^(?:[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[([^\s\w[\]\\])\](?=[ \t])/gm;
const JOINED_CALLOUT = /^[ \t]*>[ \t]*(\[![\w-]+(?:\|[^\]\n]*)?\][+-]?)(?=[^\s+-])/gm;

/** Markdown of Obsidian that Quartz reads otherwise. */
export const siteOtherSyntax = quartzCheck(
  {
    code: 'site/other-syntax',
    severity: 'warning',
    description:
      'The publisher (Quartz) shows the signs of footnotes in the text (`^[…]`), of tasks such as `[?]`, and of callouts whose type is not in Latin letters.',
  },
  (subject) => [...footnotesOf(subject), ...tasksOf(subject), ...calloutsOf(subject)],
);

function footnotesOf({ note }: Subject): Verdict[] {
  if (!note.text.includes('^[')) return [];
  return [...proseOf(note).matchAll(FOOTNOTE)].map(({ index: start, 0: written }) => {
    const span = { start, end: start + written.length };
    const message = `Quartz shows ${quote(written)} as it stands. Write \`[^1]\`, and below the text \`[^1]: …\`.`;
    return { span, message };
  });
}

function tasksOf({ note }: Subject): Verdict[] {
  return [...proseOf(note).matchAll(TASK)].map(({ index, 0: written, 1: state }) => {
    const end = index + written.length;
    const span = { start: end - 2 - state!.length, end };
    return { span, message: `Quartz knows \`[ ]\` and \`[x]\` alone: readers see \`[${state}]\` as text.` };
  });
}

function calloutsOf({ note }: Subject): Verdict[] {
  const foreign = note.callouts
    .filter(({ type }) => !/^[\w-]+$/.test(type))
    .map(({ type, marker }): Verdict => ({
      span: marker,
      // What Obsidian makes of such a type is not known.
      severity: 'information',
      message: `Quartz knows types of callouts in Latin letters alone: readers see \`[!${type}]\` in a quote.`,
    }));
  const joined = [...proseOf(note).matchAll(JOINED_CALLOUT)].map(({ index, 0: line, 1: marker }): Verdict => {
    const end = index + line.length;
    const span = { start: end - marker!.length, end };
    const message = `Without a blank behind ${quote(marker!)} this is a quote in Obsidian, and a callout to Quartz.`;
    const edit = { span: { start: end, end }, text: ' ' };
    return { span, message, fixes: () => [fixInNote(note, 'Put a blank behind it', [edit])] };
  });
  return [...foreign, ...joined];
}
