import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver-types';
import { checkNote, type Finding, type RatedFinding, type Severities } from '../checks/index';
import { rangeOf } from '../text/lines';
import type { Note, VaultPath } from '../vault/vault';
import type { FeatureContext } from './context';
import { webFindings } from './webFindings';

/** What stands before our findings in Problems. */
export const DIAGNOSTIC_SOURCE = 'inkstone';

const SEVERITIES: Readonly<Record<RatedFinding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Codes whose place is of no use to anyone and may be shown faded. */
const UNNECESSARY: ReadonlySet<string> = new Set(['suppression/unused']);

/** What is wrong in the note, in order of place, with the severities that the author set. Empty for no such note. */
export function diagnose(
  context: FeatureContext,
  path: VaultPath,
  severities: Severities = {},
): Diagnostic[] {
  const note = context.vault.notes.get(path);
  if (!note) return [];
  const { today } = context;
  const found = checkNote(context.vault, note, { severities, today });
  const answers = webFindings(context, note, severities);
  const all = answers.length === 0 ? found : [...found, ...answers].sort(byPlace);
  return all.map((rated) => diagnosticOf(context, note, rated));
}

function byPlace({ finding: { span: a } }: RatedFinding, { finding: { span: b } }: RatedFinding): number {
  return a.start - b.start || a.end - b.end;
}

function diagnosticOf(context: FeatureContext, note: Note, { finding, severity }: RatedFinding): Diagnostic {
  const related = relatedOf(context, finding);
  return {
    range: rangeOf(note.lines, finding.span),
    severity: SEVERITIES[severity],
    code: finding.code,
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    ...(UNNECESSARY.has(finding.code) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

function relatedOf({ vault, uriOf }: FeatureContext, finding: Finding) {
  return (finding.related ?? []).flatMap(({ path, span, message }) => {
    const note = vault.notes.get(path);
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const range = note ? rangeOf(note.lines, span) : top;
    return [{ location: { uri: uriOf(path), range }, message }];
  });
}
