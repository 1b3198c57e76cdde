import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  type CancellationToken,
  type CodeLens,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { backlinkList, placeInNote, withPlaces } from '../core/features/backlinkList';
import { linkLenses, type LinkLens } from '../core/features/codeLens';
import { createMissing, outgoingLinks } from '../core/features/outgoingLinks';
import { linkMention, mentionFinder } from '../core/features/unlinkedMentions';
import { workspaceEditOf } from '../core/features/workspaceEdit';
import { offsetAt, rangeOf, spanOf } from '../core/text/lines';
import type { VaultPath } from '../core/vault/vault';
import {
  SHOW_REFERENCES,
  viewMethods,
  type CreateMissingParams,
  type FileParams,
  type LinkMentionParams,
  type NoteWithPlaces,
  type OutgoingLink,
  type PostsParams,
  type PostsResult,
  type ViewsChanged,
} from '../protocol/views';
import { answer } from './answer';
import { coalesce } from './coalesce';
import { guard, stopIfCancelled, type Handler } from './guard';
import type { View } from './places';
import type { Session } from './session';
import { inSlices } from './slices';
import { spelledOnDisk } from './spelledOnDisk';
import { fileOf, vaultPathOf } from './uris';
import { PostList } from './views/postList';

/** The client is told that views may have changed at most this often, in milliseconds. */
const PERIOD_MS = 200;

const NO_POSTS: PostsResult = { revision: 0, isWhole: true, posts: [], gone: [], isReading: false };

/** The views, as the start of the server sees them. */
export interface Views {
  /** Whether the editor can be asked to ask for code lenses again; set once, before the first request. */
  canRefreshLenses: boolean;
  /** Looks again: settings have changed. */
  review(): void;
}

/** Answers what the views Backlinks, Outgoing Links and Posts show, and the code lenses. */
export function answerViews(session: Session): Views {
  const { connection, guardHost } = session;
  const posts = new PostList(session, () => tell());
  const tell = coalesce(PERIOD_MS, tellChanged);
  const views: Views = { canRefreshLenses: false, review: tell };
  let hadLenses = false;
  session.store.onDidChange(tell);
  session.links.onDidChange(tell);
  session.documents.all.onDidChangeContent(tell);

  function on<Params, Result>(method: string, empty: Result, handler: Handler<Params, Result>): void {
    connection.onRequest<unknown, void>(method, guard(guardHost, { method, empty }, handler));
  }

  on<FileParams, readonly NoteWithPlaces[]>(viewMethods.backlinks, [], async ({ uri }, token) => {
    const file = await fileAt(session, uri, token);
    return file ? backlinkList(file.view, file.path) : [];
  });
  on<FileParams, readonly NoteWithPlaces[]>(viewMethods.unlinkedMentions, [], ({ uri }, token) =>
    unlinkedMentions(session, uri, token),
  );
  on<LinkMentionParams, boolean>(viewMethods.linkMention, false, (params, token) =>
    linkWords(session, params, token),
  );
  on<FileParams, readonly OutgoingLink[]>(viewMethods.outgoingLinks, [], async ({ uri }, token) => {
    const place = await session.places.at(uri, token);
    return place ? outgoingLinks(place, place.path) : [];
  });
  on<CreateMissingParams, string | null>(viewMethods.createMissing, null, (params, token) =>
    createNote(session, params, token),
  );
  on<PostsParams, PostsResult>(viewMethods.posts, NO_POSTS, (params) => posts.answer(params));
  answer(session, { type: CodeLensRequest.type, empty: [] }, (place) => {
    if (!place.settings.codeLens.backlinks) return [];
    return linkLenses(place, place.path).map((lens) => codeLensOf(place.uriOf(place.path), lens));
  });
  return views;

  async function tellChanged(): Promise<void> {
    session.documents.flush();
    const changed: ViewsChanged = { posts: await posts.isOutdated() };
    await connection.sendNotification(viewMethods.viewsChanged, changed);
    if (!views.canRefreshLenses) return;
    const hasLenses = await wantsLenses(session);
    if (hasLenses || hadLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
    hadLenses = hasLenses;
  }
}

/** Whether code lenses are wanted in any vault. */
async function wantsLenses({ store, settings }: Session): Promise<boolean> {
  const all = await Promise.all(store.slots.map(({ uri }) => settings.of(uri)));
  return all.some(({ codeLens }) => codeLens.backlinks);
}

function codeLensOf(uri: string, { position, title, places }: LinkLens): CodeLens {
  const range = { start: position, end: position };
  return { range, command: { title, command: SHOW_REFERENCES, arguments: [uri, position, places] } };
}

/** A note or any other file that is part of a vault. */
interface FileInView {
  readonly view: View;
  readonly path: VaultPath;
}

async function fileAt(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<FileInView | undefined> {
  const { places, store } = session;
  const place = await places.at(uri, token);
  if (place) return { view: place, path: place.path };
  const file = fileOf(uri);
  const slot = file === undefined ? undefined : store.slotsAround(file)[0];
  const written = slot && vaultPathOf(slot.root, file!);
  if (!slot?.ready || written === undefined) return undefined;
  const view = await places.view(slot);
  return { view, path: spelledOnDisk(view.vault, written) };
}

async function unlinkedMentions(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<NoteWithPlaces[]> {
  const place = await session.places.at(uri, token);
  const find = place && mentionFinder(place.vault, place.path);
  if (!find) return [];
  const found: NoteWithPlaces[] = [];
  const notes = [...place.vault.notes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  for await (const note of inSlices(notes)) {
    stopIfCancelled(token);
    const spans = find(note);
    if (spans.length === 0) continue;
    found.push(
      withPlaces(
        place,
        note,
        spans.map((span) => placeInNote(note, span)),
      ),
    );
  }
  return found;
}

/** Makes the words a link if they still stand where they stood. */
async function linkWords(
  session: Session,
  { to, uri, range }: LinkMentionParams,
  token: CancellationToken,
): Promise<boolean> {
  const from = await session.places.at(uri, token);
  const place = await session.places.at(to, token);
  if (!from || !place || from.root !== place.root) return false;
  const { note } = from;
  const span = spanOf(note.lines, range);
  const isThere = mentionFinder(
    place.vault,
    place.path,
  )?.(note).some(({ start, end }) => start === span.start && end === span.end);
  if (!isThere) return false;
  const edit = linkMention(from, note, { span, path: place.path });
  if (!edit) return false;
  const version = session.documents.all.get(uri)?.version ?? null;
  return apply(session, 'Link the mention', {
    documentChanges: [
      {
        textDocument: { uri: from.uriOf(note.path), version },
        edits: [{ range: rangeOf(note.lines, edit.span), newText: edit.text }],
      },
    ],
  });
}

async function createNote(
  session: Session,
  { uri, position }: CreateMissingParams,
  token: CancellationToken,
): Promise<string | null> {
  const place = await session.places.at(uri, token);
  if (!place) return null;
  const fix = createMissing(place, place.path, offsetAt(place.note.lines, position));
  if (!fix?.create) return null;
  const isMade = await apply(session, fix.title.replaceAll('`', ''), workspaceEditOf(place, fix));
  return isMade ? place.uriOf(fix.create.path) : null;
}

async function apply({ connection }: Session, label: string, edit: WorkspaceEdit): Promise<boolean> {
  const { applied } = await connection.workspace.applyEdit({ label, edit });
  return applied;
}
