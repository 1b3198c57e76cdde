import { fields } from '../fields/index';
import { linkChecks } from '../linkcheck/linkCodes';
import { possibleFindings } from '../linkcheck/planLinks';
import { writtenAddresses } from '../linkcheck/writtenAddresses';
import type { Note, Vault } from '../vault/vault';
import { aliasCollision } from './alias-collision';
import { aliasEscapesRoot } from './alias-escapes-root';
import { aliasNotFromRoot } from './alias-not-from-root';
import { aliasIllegalCharacter } from './alias-illegal-character';
import { aliasTakesLiveUrl } from './alias-takes-live-url';
import { assetCaseMismatch } from './asset-case-mismatch';
import { assetMissing } from './asset-missing';
import { assetUnicodeMismatch } from './asset-unicode-mismatch';
import { fieldMissingNote } from './field-missing-note';
import { fieldUnquotedLink } from './field-unquoted-link';
import { fieldWrongType } from './field-wrong-type';
import { fileInvalidUtf8 } from './file-invalid-utf8';
import { fileNul } from './file-nul';
import { fileTooLarge } from './file-too-large';
import { fileUnreadable } from './file-unreadable';
import type { Check, Finding, Fix, Severity } from './finding';
import { frontmatterDeprecatedKey } from './frontmatter-deprecated-key';
import { frontmatterInvalidYaml } from './frontmatter-invalid-yaml';
import { frontmatterKeyCase } from './frontmatter-key-case';
import { frontmatterMisspeltKey } from './frontmatter-misspelt-key';
import { frontmatterNotOnTop } from './frontmatter-not-on-top';
import { frontmatterNotYaml } from './frontmatter-not-yaml';
import { frontmatterPlaceholder } from './frontmatter-placeholder';
import { frontmatterReservedKey } from './frontmatter-reserved-key';
import { frontmatterSecondBlock } from './frontmatter-second-block';
import { frontmatterTooManyKeys } from './frontmatter-too-many-keys';
import { frontmatterUnknownType } from './frontmatter-unknown-type';
import { frontmatterUnclosed } from './frontmatter-unclosed';
import { frontmatterUnreadValue } from './frontmatter-unread-value';
import { fewGuesses } from './guess';
import { imageNoAlt } from './image-no-alt';
import { linkAmbiguous } from './link-ambiguous';
import { linkBarInTable } from './link-bar-in-table';
import { linkCaseMismatch } from './link-case-mismatch';
import { linkMissingBlock } from './link-missing-block';
import { linkMissingHeading } from './link-missing-heading';
import { linkMissingNote } from './link-missing-note';
import { linkRepeatedHeading } from './link-repeated-heading';
import { linkUnicodeMismatch } from './link-unicode-mismatch';
import { linkUnlinkableName } from './link-unlinkable-name';
import { schemaInvalid } from './schema-invalid';
import { schemaMissing } from './schema-missing';
import { schemaNotAllowed } from './schema-not-allowed';
import { schemaUnknownKey } from './schema-unknown-key';
import { schemaUnreadable } from './schema-unreadable';
import { schemaWrongType } from './schema-wrong-type';
import { silence } from './silence';
import { siteChecks } from './siteChecks';
import { subjectOf, type Subject } from './subject';
import { suppressFix } from './suppressFix';
import { suppressionUnused } from './suppression-unused';

export type { Check, Finding, Fix, Related, Severity } from './finding';

/** Every check but the one that looks at what the others found; their order is the order of equal places. */
const noteChecks: readonly Check[] = [
  fileUnreadable,
  fileTooLarge,
  fileInvalidUtf8,
  fileNul,
  frontmatterUnclosed,
  frontmatterNotYaml,
  frontmatterInvalidYaml,
  frontmatterPlaceholder,
  frontmatterNotOnTop,
  frontmatterSecondBlock,
  frontmatterUnknownType,
  frontmatterReservedKey,
  frontmatterTooManyKeys,
  frontmatterUnreadValue,
  frontmatterKeyCase,
  frontmatterDeprecatedKey,
  frontmatterMisspeltKey,
  fieldUnquotedLink,
  fieldWrongType,
  ...fields.flatMap((field) => field.checks),
  schemaUnreadable,
  schemaMissing,
  schemaUnknownKey,
  schemaWrongType,
  schemaNotAllowed,
  schemaInvalid,
  aliasTakesLiveUrl,
  aliasCollision,
  aliasEscapesRoot,
  aliasIllegalCharacter,
  aliasNotFromRoot,
  linkMissingNote,
  fieldMissingNote,
  assetMissing,
  linkMissingHeading,
  linkMissingBlock,
  linkBarInTable,
  linkAmbiguous,
  linkRepeatedHeading,
  linkUnlinkableName,
  linkCaseMismatch,
  assetCaseMismatch,
  linkUnicodeMismatch,
  assetUnicodeMismatch,
  imageNoAlt,
  ...siteChecks,
];

const unusedCheck = suppressionUnused([...noteChecks, ...linkChecks].map(({ code }) => code));

/** Every check that a note and its vault suffice for. */
export const checks: readonly Check[] = [...noteChecks, unusedCheck];

/** Everything that an author can give a severity: these checks, and those that ask the web. */
export const ratedChecks: readonly Pick<Check, 'code' | 'severity' | 'description'>[] = [
  ...checks,
  ...linkChecks,
];

const severityOfCode = new Map(checks.map(({ code, severity }) => [code, severity]));

/** The severities that an author set: code → severity. A code that is not in it has its check's own. */
export type Severities = Readonly<Record<string, Severity>>;

/** A finding with the severity that it has for this author; never `off`. */
export interface RatedFinding {
  readonly finding: Finding;
  readonly severity: Exclude<Severity, 'off'>;
}

/** How the author wants notes checked. */
export interface CheckOptions {
  readonly severities?: Severities | undefined;
  /** `YYYY-MM-DD` where the author is; without it no date lies in the future. */
  readonly today?: string | undefined;
}

/** How many messages may say "Did you mean": the first of a note, and of a whole vault. */
const GUESSES_IN_NOTE = 10;
const GUESSES_IN_VAULT = 200;

/** What is wrong in `note`, in order of place; without what a comment silences or the author turned off. */
export function checkNote(
  vault: Vault,
  note: Note,
  { severities = {}, today }: CheckOptions = {},
): RatedFinding[] {
  return rate(subjectOf(vault, note, { guess: fewGuesses(GUESSES_IN_NOTE), today }), severities);
}

function rate(subject: Subject, severities: Severities): RatedFinding[] {
  const { note } = subject;
  const severityOf = ({ code, severity }: Check): Severity => severities[code] ?? severity;
  const hasComments = subject.suppressions.length > 0;
  // A comment may be for a check that is off: it is run, or the comment would seem unused.
  const running = noteChecks.filter((check) => hasComments || severityOf(check) !== 'off');
  const found = running.flatMap((check) => check.find(subject));
  const heard = hasComments ? silence(note, subject.suppressions, found).heard : found;
  const unused = hasComments
    ? unusedCheck.find({ ...subject, earlier: [...found, ...unasked(subject)] })
    : [];

  const rated: RatedFinding[] = [];
  for (const finding of [...heard, ...unused]) {
    const severity = severities[finding.code] ?? finding.severity ?? severityOfCode.get(finding.code)!;
    if (severity !== 'off') rated.push({ finding, severity });
  }
  return rated.sort((a, b) => order(a.finding, b.finding));
}

/** What the web may say: a comment that is for it is not unused because nobody has asked. */
function unasked({ vault, note }: Subject): Finding[] {
  return possibleFindings(note, writtenAddresses(vault, note));
}

function order({ span: a }: Finding, { span: b }: Finding): number {
  return a.start - b.start || a.end - b.end;
}

/** What is wrong in every note of `vault`, in order of path, then of place. */
export function checkVault(vault: Vault, { severities = {}, today }: CheckOptions = {}): RatedFinding[] {
  const guess = fewGuesses(GUESSES_IN_VAULT);
  const paths = [...vault.notes.keys()].sort();
  return paths.flatMap((path) =>
    rate(subjectOf(vault, vault.notes.get(path)!, { guess, today }), severities),
  );
}

/** Ways out of `finding`, best first; the last silences it. Only that one when the note has changed since. */
export function fixesFor(
  vault: Vault,
  note: Note,
  finding: Finding,
  { today }: Pick<CheckOptions, 'today'> = {},
): Fix[] {
  const check = checks.find(({ code }) => code === finding.code);
  if (!check) return [];
  const fixes = check.fixes?.(subjectOf(vault, note, { guess: fewGuesses(0), today }), finding) ?? [];
  const silenced = check === unusedCheck ? undefined : suppressFix(note, finding);
  return silenced ? [...fixes, silenced] : fixes;
}
