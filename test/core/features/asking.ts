import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import type { FeatureContext } from '../../../src/core/features/context';
import { positionAt, spanOf, type Position } from '../../../src/core/text/lines';
import type { Vault, VaultPath } from '../../../src/core/vault/vault';
import { readMarks, writeMarks } from '../../support/marks';
import { noteOf, path, vaultOf } from '../../support/vaultOf';

/** A question to a feature: a vault, and the place of the caret `‸` that one of its files holds. */
export interface Question {
  readonly context: FeatureContext;
  readonly path: VaultPath;
  readonly position: Position;
}

const ROOT = 'file:///vault/';

/** The context of a vault that stands at `file:///vault/`. */
export function contextOf(vault: Vault): FeatureContext {
  return { vault, uriOf: (file) => ROOT + encodeURI(file) };
}

/** Reads the files of a vault, of which one may hold the caret; without one it is at the top of the first file. */
export function ask(files: Record<string, string>, options: Partial<FeatureContext> = {}): Question {
  const texts = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, readMarks(text)]));
  const vault = vaultOf(Object.fromEntries(Object.entries(texts).map(([name, { text }]) => [name, text])));
  const [name, marked] =
    Object.entries(texts).find(([, { caret }]) => caret !== -1) ?? Object.entries(texts)[0]!;
  return {
    context: { ...contextOf(vault), ...options },
    path: path(name),
    position: positionAt(noteOf(vault, name).lines, Math.max(0, marked.caret)),
  };
}

/** What `feature` answers, which must be the same when it is asked again. */
export function twice<T>(feature: () => T): T {
  const first = feature();
  assert.deepEqual(feature(), first, 'the second answer differs from the first');
  return first;
}

/** A range as its file's line with the range marked: `b.md:3: # ⟦Heading⟧`; several lines are joined by `⏎`. */
export function show(
  { vault }: FeatureContext,
  place: { readonly uri: string; readonly range: Range },
): string {
  const name = decodeURI(place.uri.slice(ROOT.length));
  const note = vault.notes.get(path(name));
  if (!note) return name;
  const span = spanOf(note.lines, place.range);
  const start = note.lines.starts[place.range.start.line]!;
  const end = note.lines.starts[place.range.end.line + 1] ?? note.text.length;
  const shown = writeMarks(note.text.slice(start, end), [
    { start: span.start - start, end: span.end - start },
  ]);
  return `${name}:${place.range.start.line}: ${shown.replace(/[\r\n]+$/, '').replace(/\r?\n/g, '⏎')}`;
}
