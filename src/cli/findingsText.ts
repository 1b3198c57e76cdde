import { isAbsolute, join, relative } from 'node:path';
import { styleText } from 'node:util';
import type { RatedFinding } from '../core/checks/index';
import { positionAt } from '../core/text/lines';
import { count } from './count';
import type { OpenVault } from './openVault';
import { printable } from './printable';

export interface TextOptions {
  /** File names are written from here, so that a terminal can open them. */
  readonly cwd: string;
  readonly color: boolean;
}

type Shown = RatedFinding['severity'];

const COLORS = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;
const NAMES: Readonly<Record<Shown, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['remark', 'remarks'],
  hint: ['hint', 'hints'],
};

/**
 * What `check` found, for people: a line `path:line:column severity code message` each, files apart, and a summary.
 * Lines and columns count from 1.
 */
export function findingsText(
  { root, vault, notes }: OpenVault,
  found: readonly RatedFinding[],
  { cwd, color }: TextOptions,
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  let text = '';
  let last: string | undefined;
  for (const { finding, severity } of found) {
    const { path, span, code, message } = finding;
    if (last !== undefined && last !== path) text += '\n';
    last = path;
    const { line, character } = positionAt(vault.notes.get(path)!.lines, span.start);
    const place = `${fileFrom(cwd, join(root, path))}:${line + 1}:${character + 1}`;
    const word = paint(COLORS[severity], severity);
    text += `${paint('bold', printable(place))} ${word} ${paint('dim', code)} ${printable(message)}\n`;
  }
  if (found.length > 0) text += '\n';
  return `${text}${summaryOf(found, notes.length)}\n`;
}

function fileFrom(cwd: string, file: string): string {
  const path = relative(cwd, file);
  return path.startsWith('..') || isAbsolute(path) ? file : path;
}

function summaryOf(found: readonly RatedFinding[], notes: number): string {
  const where = `in ${count(notes, 'note', 'notes')}`;
  const parts = (Object.keys(NAMES) as Shown[]).flatMap((severity) => {
    const number = found.filter((rated) => rated.severity === severity).length;
    return number === 0 ? [] : [count(number, ...NAMES[severity])];
  });
  return parts.length === 0 ? `Nothing is wrong ${where}.` : `${parts.join(', ')} ${where}.`;
}
