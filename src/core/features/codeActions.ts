import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver-types';
import { fixesFor, type Finding, type Fix } from '../checks/index';
import { spanOf, type Range } from '../text/lines';
import type { Note, VaultPath } from '../vault/vault';
import type { FeatureContext } from './context';
import { DIAGNOSTIC_SOURCE } from './diagnostics';
import { isAboutWeb, webFixes } from './webFixes';
import { workspaceEditOf } from './workspaceEdit';

/** What the light bulb is asked for. */
export interface CodeActionsQuestion {
  readonly range: Range;
  /** Those that the editor shows there; other programs' are passed over. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Ways out of our diagnostics that touch the range, best first, the last of each a comment that silences it. Empty
 * for no such note and for other programs' diagnostics.
 */
export function codeActions(
  context: FeatureContext,
  path: VaultPath,
  { range, diagnostics }: CodeActionsQuestion,
): CodeAction[] {
  const note = context.vault.notes.get(path);
  if (!note) return [];
  const asked = spanOf(note.lines, range);
  return diagnostics.flatMap((diagnostic) => {
    const finding = findingOf(note, diagnostic);
    if (!finding || finding.span.end < asked.start || asked.end < finding.span.start) return [];
    const { vault, today } = context;
    const fixes = isAboutWeb(finding.code)
      ? webFixes(context, note, finding)
      : fixesFor(vault, note, finding, { today });
    return fixes.map((fix) => actionOf(context, fix, diagnostic));
  });
}

/** The finding that was shown as `diagnostic`; `undefined` for another program's. */
export function findingOf(note: Note, { source, code, range, message }: Diagnostic): Finding | undefined {
  if (source !== DIAGNOSTIC_SOURCE || typeof code !== 'string') return undefined;
  const text = typeof message === 'string' ? message : message.value;
  return { code, path: note.path, span: spanOf(note.lines, range), message: text };
}

function actionOf(context: FeatureContext, fix: Fix, diagnostic: Diagnostic): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: workspaceEditOf(context, fix),
    ...(fix.preferred && { isPreferred: true }),
  };
}
