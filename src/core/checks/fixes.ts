import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { Note } from '../vault/vault';
import type { Fix } from './finding';

/** A fix that changes one note only; `undefined` edits are left out. */
export function fixInNote(note: Note, title: string, edits: readonly (Edit | undefined)[]): Fix {
  return { title, edits: new Map([[note.path, edits.filter((edit) => edit !== undefined)]]) };
}

/** The same fixes, the first of them the one to take when the author just presses Enter. */
export function preferFirst(fixes: readonly Fix[]): Fix[] {
  return fixes.map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix));
}

/** Writes `text`, in backticks, in the stead of what stands at `span`: in code every publisher leaves it as it is. */
export function asCodeFix(note: Note, span: Span, text: string): Fix {
  return fixInNote(note, 'Write it as code', [{ span, text: `\`${text}\`` }]);
}
