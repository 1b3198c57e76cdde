import {
  CompletionRequest,
  CompletionResolveRequest,
  ExecuteCommandRequest,
  type CompletionItem,
  type CompletionList,
  type ExecuteCommandParams,
} from 'vscode-languageserver/node';
import { complete } from '../core/features/completion/complete';
import { INSERT_BLOCK_ID, type InsertBlockId } from '../core/features/completion/completeBlock';
import { describe } from '../core/features/completion/describe';
import { answer } from './answer';
import { guard } from './guard';
import type { Session } from './session';

/** The commands that completion items run on the server. */
export const SERVER_COMMANDS = [INSERT_BLOCK_ID];

/** Connects completion: the list, what is shown beside the chosen item, and what an item does elsewhere. */
export function answerCompletion(session: Session): void {
  // Not the last word: a vault that is still being read has nothing to offer now.
  const empty: CompletionList = { isIncomplete: true, items: [] };
  answer(session, { type: CompletionRequest.type, empty }, (place, { position, textDocument }) => {
    const list = complete(place, place.path, position);
    return { ...list, items: list.items.map((item) => sign(item, textDocument.uri)) };
  });
  const { guardHost, connection } = session;
  connection.onRequest(CompletionResolveRequest.type, (item, token) =>
    guard(guardHost, { method: CompletionResolveRequest.method, empty: item }, async () => {
      const uri = signatureOf(item);
      const place = uri === undefined ? undefined : await session.places.at(uri, token);
      return place ? describe(place, item) : item;
    })(item, token),
  );
  connection.onRequest(
    ExecuteCommandRequest.type,
    guard(guardHost, { method: ExecuteCommandRequest.method, empty: null }, (params) =>
      runCommand(session, params),
    ),
  );
}

/** Has the item remember the document it was made for: its vault is needed to describe it. */
function sign(item: CompletionItem, document: string): CompletionItem {
  return item.data ? { ...item, data: { ...(item.data as object), document } } : item;
}

function signatureOf({ data }: CompletionItem): string | undefined {
  const document = (data as { document?: unknown } | null | undefined)?.document;
  return typeof document === 'string' ? document : undefined;
}

async function runCommand(
  { connection }: Session,
  { command, arguments: list }: ExecuteCommandParams,
): Promise<null> {
  if (command !== INSERT_BLOCK_ID) throw new Error(`There is no command ${command}.`);
  const { uri, position, newText } = list?.[0] as InsertBlockId;
  await connection.workspace.applyEdit({
    label: 'Give the block an id',
    edit: {
      documentChanges: [
        {
          textDocument: { uri, version: null },
          edits: [{ range: { start: position, end: position }, newText }],
        },
      ],
    },
    // Editors save what a refactoring changes in files that are not open.
    metadata: { isRefactoring: true },
  });
  return null;
}
