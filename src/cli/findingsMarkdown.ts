import { filePlaceOf, type CheckResult } from './checkResult';
import { remarksOf, summaryOf } from './summary';

/** What `check` found, as Markdown for a comment or a page: a summary and a table, file names from the folder `base`. */
export function findingsMarkdown(result: CheckResult, base: string): string {
  const rows = result.found.map((rated) => {
    const { file, line, column } = filePlaceOf(result, rated, base);
    const { code, message } = rated.finding;
    return `| ${codeSpan(`${file}:${line}:${column}`)} | ${rated.severity} | \`${code}\` | ${cell(message)} |`;
  });
  const table =
    rows.length > 0 ? ['', '| Where | How grave | Code | What |', '| --- | --- | --- | --- |', ...rows] : [];
  const remarks = remarksOf(result).flatMap((remark) => ['', remark]);
  return ['## Inkstone', '', summaryOf(result), ...remarks, ...table, ''].join('\n');
}

/** A name in backquotes, more of them than stand in it (CommonMark 6.1). */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${oneCell(text)}${pad}${fence}`;
}

/** The author's words stand in backquotes in a message; nothing else of it is to be markup. */
function cell(message: string): string {
  return oneCell(message)
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[<>[\]*_]/g, '\\$&')))
    .join('');
}

/** A bar would end the cell, even in code (GFM 4.10). */
function oneCell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
