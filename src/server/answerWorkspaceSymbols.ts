import { WorkspaceSymbolRequest, type SymbolInformation } from 'vscode-languageserver/node';
import { workspaceSymbols } from '../core/features/workspaceSymbols';
import { guard, stopIfCancelled } from './guard';
import type { Session } from './session';

/** Connects the search for notes and headings in all vaults. */
export function answerWorkspaceSymbols({ connection, guardHost, store, places }: Session): void {
  const { type, method } = WorkspaceSymbolRequest;
  const empty: SymbolInformation[] = [];
  connection.onRequest(
    type,
    guard(guardHost, { method, empty }, async ({ query }, token) => {
      const found: SymbolInformation[] = [];
      for (const slot of store.slots) {
        if (!slot.ready) continue;
        const view = await places.view(slot);
        stopIfCancelled(token);
        found.push(...workspaceSymbols(view, query));
      }
      return found;
    }),
  );
}
