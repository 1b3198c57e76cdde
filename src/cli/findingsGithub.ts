import { filePlaceOf, type CheckResult } from './checkResult';
import { printable } from './printable';
import { remarksOf, summaryOf } from './summary';
import { toSlashes } from '../node/toSlashes';

/** Of the few annotations that GitHub shows none is to be a mere hint. */
const COMMANDS = { error: 'error', warning: 'warning', information: 'notice', hint: undefined } as const;

/**
 * What `check` found, as annotations of GitHub Actions (GitHub Docs: Workflow commands), a line each but for hints, file
 * names from the folder `base`, and a summary.
 */
export function findingsGithub(result: CheckResult, base: string): string {
  const lines = result.found.flatMap((rated) => {
    const command = COMMANDS[rated.severity];
    if (command === undefined) return [];
    const { file, line, column, endLine, endColumn } = filePlaceOf(result, rated, base);
    const columns = line === endLine ? { col: column, endColumn } : {};
    const properties = { file: toSlashes(file), line, endLine, ...columns, title: rated.finding.code };
    const written = Object.entries(properties).map(
      ([key, value]) => `${key}=${escapeProperty(String(value))}`,
    );
    return `::${command} ${written.join(',')}::${escapeData(rated.finding.message)}`;
  });
  return [...lines, ...remarksOf(result), summaryOf(result), ''].join('\n');
}

function escapeData(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
