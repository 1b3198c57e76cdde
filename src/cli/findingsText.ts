import { styleText } from 'node:util';
import { filePlaceOf, type CheckResult } from './checkResult';
import { printable } from './printable';
import { remarksOf, summaryOf } from './summary';

export interface TextOptions {
  /** File names are written from here, so that a terminal can open them. */
  readonly cwd: string;
  readonly color: boolean;
}

const COLORS = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;

/**
 * What `check` found, for people: a line `path:line:column severity code message` each, files apart, and a summary.
 * Lines and columns count from 1.
 */
export function findingsText(result: CheckResult, { cwd, color }: TextOptions): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  let text = '';
  let last: string | undefined;
  for (const rated of result.found) {
    const { finding, severity } = rated;
    if (last !== undefined && last !== finding.path) text += '\n';
    last = finding.path;
    const { file, line, column } = filePlaceOf(result, rated, cwd);
    const word = paint(COLORS[severity], severity);
    const place = paint('bold', printable(`${file}:${line}:${column}`));
    text += `${place} ${word} ${paint('dim', finding.code)} ${printable(finding.message)}\n`;
  }
  if (result.found.length > 0) text += '\n';
  return `${text}${[...remarksOf(result), summaryOf(result)].join('\n')}\n`;
}
