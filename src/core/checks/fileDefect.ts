import type { NoteDefect } from '../vault/vault';
import type { Finding } from './finding';
import type { Subject } from './subject';

/**
 * The finding of a note that has `defect`: at the first `mark` in its text, or at its beginning; none when the
 * file is sound.
 */
export function fileDefect(
  { note }: Subject,
  defect: NoteDefect,
  { mark, message }: { readonly mark?: string; readonly message: string },
): Finding[] {
  if (!note.defects.includes(defect)) return [];
  const at = mark === undefined ? -1 : note.text.indexOf(mark);
  const span = at === -1 ? { start: 0, end: 0 } : { start: at, end: at + 1 };
  return [{ code: `file/${defect}`, path: note.path, span, message }];
}
