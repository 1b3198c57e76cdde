import { editDistance } from '../text/editDistance';
import type { Span } from '../text/span';
import type { Note } from '../vault/vault';
import type { Check, Finding, Fix } from './finding';
import { fixInNote, preferFirst } from './fixes';
import { quote } from './quote';
import { silence, type UnusedSuppression } from './silence';
import type { Subject } from './subject';
import { ownLines } from './suppressions';

const CODE = 'suppression/unused';

/**
 * The check of comments that silence nothing. It looks at what the checks before it found, whose codes are `codes`.
 * Only a comment that names it silences it: one that means every code would always be of use.
 */
export function suppressionUnused(codes: readonly string[]): Check {
  const known = [...codes, CODE];
  return {
    code: CODE,
    severity: 'information',
    description:
      'An `inkstone-disable` comment silences nothing: what it was for has been corrected, or its code is misspelt.',
    find: (subject) => findUnused(subject, known),
    fixes: (subject, finding) => fixUnused(subject, finding, known),
  };
}

function findUnused(subject: Subject, known: readonly string[]): Finding[] {
  const { note, suppressions, earlier } = subject;
  const { unused } = silence(note, suppressions, earlier);
  const findings = unused
    .filter(({ named }) => named?.code !== CODE)
    .map((comment) => ({
      code: CODE,
      path: note.path,
      span: spanOf(comment),
      message: messageOf(comment, known),
    }));
  const naming = suppressions.flatMap((suppression) => {
    const codes = suppression.codes.filter(({ code }) => code === CODE);
    return codes.length > 0 || suppression.verb === 'enable' ? [{ ...suppression, codes }] : [];
  });
  return silence(note, naming, findings).heard;
}

/** One code of several stands alone; of a comment with a single code, or none, it is the whole. */
function spanOf({ suppression, named }: UnusedSuppression): Span {
  return named && suppression.codes.length > 1 ? named.span : suppression.span;
}

function messageOf({ suppression, named }: UnusedSuppression, known: readonly string[]): string {
  if (named && !known.includes(named.code)) {
    const near = nearCode(named.code, known);
    return `No check is named ${quote(named.code)}.${near ? ` Did you mean \`${near}\`?` : ''}`;
  }
  const comment = `\`inkstone-${suppression.verb}${named ? ` ${named.code}` : ''}\``;
  return suppression.verb === 'enable'
    ? `${comment} ends nothing: no such \`inkstone-disable\` stands before it. Remove it.`
    : `${comment} silences nothing. Remove it.`;
}

function nearCode(code: string, known: readonly string[]): string | undefined {
  return known
    .map((other) => ({ other, far: editDistance(code, other, 4) }))
    .filter(({ far }) => far <= 4)
    .sort((a, b) => a.far - b.far)[0]?.other;
}

function fixUnused({ note, suppressions }: Subject, finding: Finding, known: readonly string[]): Fix[] {
  const { start, end } = finding.span;
  for (const suppression of suppressions) {
    const isWhole = suppression.span.start === start && suppression.span.end === end;
    const named = isWhole ? suppression.codes[0] : suppression.codes.find(({ span }) => span.start === start);
    if (!isWhole && !named) continue;
    const near = named && !known.includes(named.code) ? nearCode(named.code, known) : undefined;
    const span = isWhole
      ? (ownLines(note, suppression.span) ?? suppression.span)
      : codeRemoval(note, start, end);
    return preferFirst([
      ...(near ? [fixInNote(note, `Write \`${near}\``, [{ span: named!.span, text: near }])] : []),
      fixInNote(note, isWhole ? 'Remove the comment' : `Remove \`${named!.code}\``, [{ span, text: '' }]),
    ]);
  }
  return [];
}

/** A code with the blank or comma that parts it from the one before. */
function codeRemoval(note: Note, start: number, end: number): Span {
  let from = start;
  while (/[\s,]/.test(note.text[from - 1] ?? '')) from--;
  return { start: from, end };
}
