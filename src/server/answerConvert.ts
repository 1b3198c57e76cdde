import { WorkDoneProgress, type CancellationToken } from 'vscode-languageserver/node';
import { convertLinks } from '../core/rename/convertLinks';
import { correctSpelling } from '../core/rename/correctSpelling';
import type { RenameEdit } from '../core/rename/vaultEdit';
import type { Edit } from '../core/text/edit';
import type { Note, Vault, VaultPath } from '../core/vault/vault';
import {
  refactorMethods,
  type ConvertLinksParams,
  type LinksEdited,
  type WholeVaultParams,
} from '../protocol/refactor';
import { toWorkspaceEdit } from './answerRename';
import { guard, stopIfCancelled } from './guard';
import type { Session } from './session';
import { inSlices } from './slices';

const NOTHING: LinksEdited = { edit: null, links: 0, notes: 0 };

/** Connects the commands that write many links anew. */
export function answerConvert(session: Session): void {
  const { connection, guardHost } = session;
  connection.onRequest<LinksEdited, void>(
    refactorMethods.convertLinks,
    guard<ConvertLinksParams, LinksEdited>(
      guardHost,
      { method: refactorMethods.convertLinks, empty: NOTHING },
      (params, token) => {
        const { scope, style, path } = params;
        const edit = (vault: Vault, note: Note): Edit[] => convertLinks(vault, note, { style, path });
        return editLinks(session, { params, token, edit, isWhole: scope === 'vault' });
      },
    ),
  );
  connection.onRequest<LinksEdited, void>(
    refactorMethods.correctSpelling,
    guard<WholeVaultParams, LinksEdited>(
      guardHost,
      { method: refactorMethods.correctSpelling, empty: NOTHING },
      (params, token) => editLinks(session, { params, token, edit: correctSpelling, isWhole: true }),
    ),
  );
}

interface Course {
  readonly params: WholeVaultParams;
  readonly token: CancellationToken;
  readonly edit: (vault: Vault, note: Note) => readonly Edit[];
  /** Every note of the vault, or the one that was asked of. */
  readonly isWhole: boolean;
}

async function editLinks(session: Session, { params, token, edit, isWhole }: Course): Promise<LinksEdited> {
  const { uri, workDoneToken } = params;
  const before = await session.places.at(uri, token);
  if (!before) return NOTHING;
  const all = isWhole ? [...before.vault.notes.values()] : [before.note];
  const found = new Map<Note, readonly Edit[]>();
  let done = 0;
  for await (const note of inSlices(all)) {
    stopIfCancelled(token);
    found.set(note, edit(before.vault, note));
    done += 1;
    if (isNextPercent(done, all.length)) report(session, workDoneToken, (100 * done) / all.length);
  }
  // What was typed meanwhile counts.
  const now = await session.places.at(uri, token);
  if (!now) return NOTHING;
  const edits = new Map<VaultPath, readonly RenameEdit[]>();
  for (const note of isWhole ? now.vault.notes.values() : [now.note]) {
    const made = found.get(note) ?? edit(now.vault, note);
    if (made.length > 0)
      edits.set(
        note.path,
        made.map((one) => ({ ...one, reason: 'link' as const })),
      );
  }
  if (edits.size === 0) return NOTHING;
  const links = [...edits.values()].reduce((sum, made) => sum + made.length, 0);
  const made = toWorkspaceEdit(now, { moves: [], edits, lost: [] }, { movesFiles: false });
  return { edit: made, links, notes: edits.size };
}

function isNextPercent(done: number, all: number): boolean {
  return Math.floor((100 * done) / all) > Math.floor((100 * (done - 1)) / all);
}

function report({ connection }: Session, token: string | undefined, percentage: number): void {
  if (token === undefined) return;
  const value = { kind: 'report' as const, percentage: Math.floor(percentage) };
  void connection.sendProgress(WorkDoneProgress.type, token, value);
}
