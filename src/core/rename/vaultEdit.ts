import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { VaultPath } from '../vault/vault';

/** A file that gets another path. */
export interface FileMove {
  readonly from: VaultPath;
  readonly to: VaultPath;
}

/** Why an edit is made, so that an editor can ask of some of them first. */
export type EditReason = 'link' | 'name' | 'old-address' | 'old-anchor';

/** An edit that a change of the vault asks for. */
export interface RenameEdit extends Edit {
  readonly reason: EditReason;
}

/** A link that no words can lead to where it should lead: a wiki link to a file with `#` in its name. */
export interface LostLink {
  /** As it is called before the moves. */
  readonly path: VaultPath;
  readonly span: Span;
}

/** A change of many files that is made, shown and undone as one. */
export interface VaultEdit {
  readonly moves: readonly FileMove[];
  /** By the path before the moves; spans are of the text as it is now, in order, and do not overlap. */
  readonly edits: ReadonlyMap<VaultPath, readonly RenameEdit[]>;
  readonly lost: readonly LostLink[];
}

/** Gathers edits by file; one that is asked for twice is made once. */
export function gatherEdits(): {
  add(path: VaultPath, edit: RenameEdit | undefined): void;
  done(): ReadonlyMap<VaultPath, readonly RenameEdit[]>;
} {
  const edits = new Map<VaultPath, Map<string, RenameEdit>>();
  return {
    add(path, edit) {
      if (!edit) return;
      let ofFile = edits.get(path);
      if (!ofFile) edits.set(path, (ofFile = new Map<string, RenameEdit>()));
      const { start, end } = edit.span;
      // Several things may be written at one place; one thing is replaced once.
      ofFile.set(start === end ? `${start}+${edit.text}` : `${start}-${end}`, edit);
    },
    done: () =>
      new Map([...edits].map(([path, ofFile]) => [path, [...ofFile.values()].sort(byPlace)] as const)),
  };
}

function byPlace(a: Edit, b: Edit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
