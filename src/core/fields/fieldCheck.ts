import type { Check, Finding, Fix, Related, Severity } from '../checks/finding';
import type { Subject } from '../checks/subject';
import { endOfLine, startOfLine } from '../frontmatter/edit/lines';
import { readFrontmatter } from '../frontmatter/readFrontmatter';
import { applyEdits, type Edit } from '../text/edit';
import type { Span } from '../text/span';
import { isTemplate } from '../vault/isTemplate';
import { onceFor } from '../vault/onceFor';
import type { Note } from '../vault/vault';
import { lastFor } from './lastFor';
import { hasPlaceholder } from './placeholders';

/** What is wrong at one place of a note's frontmatter. */
export interface Verdict {
  readonly span: Span;
  readonly message: string;
  /** Where it is not the check's own. */
  readonly severity?: Exclude<Severity, 'off'> | undefined;
  readonly related?: readonly Related[];
  /** Ways out, best first; worked out when the author asks for them. */
  readonly fixes?: () => readonly Fix[];
}

type Head = Pick<Check, 'code' | 'severity' | 'description'>;
type Judge = (subject: Subject) => readonly Verdict[];

/**
 * A check of frontmatter that `judge` carries out. Templates, whose fields are still to be filled in, are spared, and so
 * are values in which a placeholder was left or that YAML cannot read, of which checks of their own tell.
 */
export function fieldCheck(head: Head, judge: Judge): Check {
  return placeholderCheck(head, (subject) => {
    const verdicts = judge(subject);
    if (verdicts.length === 0) return verdicts;
    const { note } = subject;
    return verdicts.filter(({ span }) => !hasPlaceholder(note, span) && !isUnreadable(note, span));
  });
}

/** Whether YAML stumbled on a line of `span`: what stands there is not what the author meant. */
function isUnreadable(note: Note, span: Span): boolean {
  return unreadableLines(note).some(({ start, end }) => start <= span.end && span.start <= end);
}

const unreadableLines = onceFor(({ frontmatter, text }: Note): readonly Span[] =>
  (frontmatter?.problems ?? []).map(({ span }) => ({
    start: startOfLine(text, span.start),
    end: endOfLine(text, span.end),
  })),
);

/** The same, placeholders included. */
export function placeholderCheck(head: Head, judge: Judge): Check {
  const verdictsOn = (subject: Subject): readonly Verdict[] => (isSpared(subject) ? [] : judge(subject));
  return {
    ...head,
    find: (subject) => verdictsOn(subject).map((verdict) => findingOf(head.code, subject.note, verdict)),
    fixes: (subject, finding) => [
      ...(verdictsOn(subject)
        .find((verdict) => isAbout(verdict, finding))
        ?.fixes?.() ?? []),
    ],
  };
}

const isSpared = lastFor(({ vault, note }: Subject): boolean => isTemplate(vault.settings, note.path));

function findingOf(code: string, { path }: Note, { span, message, severity, related }: Verdict): Finding {
  return { code, path, span, message, ...(severity && { severity }), ...(related?.length && { related }) };
}

function isAbout({ span, message }: Verdict, finding: Finding): boolean {
  return span.start === finding.span.start && span.end === finding.span.end && message === finding.message;
}

/**
 * A fix of the note's frontmatter: none where an edit cannot be made (`undefined`), and none that would leave YAML with
 * more that cannot be read.
 */
export function blockFix(note: Note, title: string, ...edits: readonly (Edit | undefined)[]): Fix[] {
  const sure = edits.filter((edit) => edit !== undefined);
  if (sure.length < edits.length) return [];
  const after = readFrontmatter(applyEdits(note.text, sure));
  const problems = note.frontmatter?.problems.length ?? 0;
  if (!after || after.problems.length > problems) return [];
  return [{ title, edits: new Map([[note.path, sure]]) }];
}
