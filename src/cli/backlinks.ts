import { positionAt } from '../core/text/lines';
import { lineSpanAt } from '../core/features/place';
import { backlinks as findBacklinks } from '../core/vault/backlinks';
import { tidyPath } from '../core/vault/linkTarget';
import type { VaultPath } from '../core/vault/vault';
import { CannotRun } from './cannotRun';
import type { Outcome } from './commands';
import { count } from './count';
import { writeJson } from './json';
import { openVault } from './openVault';
import { printable } from './printable';

/** `inkstone backlinks`. Throws `CannotRun`. */
export function backlinks(
  folder: string,
  file: string,
  { format }: { readonly format: 'text' | 'json' },
): Outcome {
  const { root, vault } = openVault(folder, { cwd: process.cwd() });
  const path = tidyPath(file).replace(/^(?:\.?\/)+/, '') as VaultPath;
  if (!vault.notes.has(path) && !vault.assets.has(path)) {
    throw new CannotRun(`There is no file ${file} in the vault ${root}.`);
  }
  const found = findBacklinks(vault, path).map(({ from, link }) => {
    const { line, character } = positionAt(from.lines, link.span.start);
    const { start, end } = lineSpanAt(from, link.span.start);
    return { file: from.path, line, character, text: from.text.slice(start, end).trim() };
  });
  if (format === 'json')
    return { output: writeJson({ version: 1, root, path }, 'backlinks', found), exitCode: 0 };
  const lines = found.map(
    ({ file: from, line, character, text }) =>
      `${printable(from)}:${line + 1}:${character + 1}  ${printable(text)}`,
  );
  const sum = `${count(found.length, 'link', 'links')} to ${printable(path)}.`;
  return { output: `${[...lines, sum].join('\n')}\n`, exitCode: 0 };
}
