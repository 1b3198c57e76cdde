import { CreateFile, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import { quote } from '../core/checks/quote';
import { newPost, templatesOf } from '../core/newPost/newPost';
import { extractNote } from '../core/rename/extractNote';
import { pinLinks } from '../core/rename/moveFiles';
import { nameExtraction } from '../core/rename/nameExtraction';
import { retitlePost, titleOf } from '../core/rename/retitlePost';
import { siteOf } from '../core/site/site';
import { positionAt, readLines, spanOf } from '../core/text/lines';
import type { VaultPath } from '../core/vault/vault';
import { isNotePath, pathKeyOf } from '../core/vault/vaultPath';
import { nowIn } from '../node/nowIn';
import {
  refactorMethods,
  type ExtractNoteParams,
  type NewPostParams,
  type NoteParams,
  type PostProposal,
  type Proposal,
  type Refactoring,
  type RetitlePostParams,
  type SelectionParams,
} from '../protocol/refactor';
import { canvasesOf, keepsAddresses, toWorkspaceEdit } from './answerRename';
import { guard } from './guard';
import type { Place, View } from './places';
import type { Session } from './session';

/** What is said where the vault of a note cannot be seen. */
const NO_VAULT: Refactoring = { refused: 'This note is in no vault that Inkstone has read.' };

/** Connects the commands that make notes, and those that change what a note is called. */
export function answerRefactor(session: Session): void {
  on<SelectionParams, Proposal | null>('proposeExtraction', null, (place, { range }) => {
    const path = nameExtraction(place.vault, place.note, spanOf(place.note.lines, range));
    return path === undefined ? null : { path: path.slice(0, -'.md'.length) };
  });
  on<ExtractNoteParams, Refactoring>('extractNote', NO_VAULT, extract);
  on<NoteParams, PostProposal | null>('proposePost', null, ({ vault }) => ({
    templates: templatesOf(vault),
  }));
  on<NewPostParams, Refactoring>('newPost', NO_VAULT, makePost);
  on<NoteParams, string | null>('titleOfPost', null, ({ note }) => titleOf(note));
  on<RetitlePostParams, Refactoring>('retitlePost', NO_VAULT, retitle);

  function on<Params extends NoteParams, Result>(
    name: keyof typeof refactorMethods,
    empty: Result,
    handle: (place: Place, params: Params) => Result,
  ): void {
    const method = refactorMethods[name];
    const handler = guard<Params, Result>(session.guardHost, { method, empty }, async (params, token) => {
      const place = await session.places.at(params.uri, token);
      return place ? handle(place, params) : empty;
    });
    session.connection.onRequest<unknown, void>(method, handler);
  }
}

function extract(place: Place, { range, path, embed }: ExtractNoteParams): Refactoring {
  const { vault, note, settings } = place;
  const { obsidian } = vault.settings;
  const { style, path: way } = settings.links;
  const made = extractNote(vault, {
    note,
    selection: spanOf(note.lines, range),
    path: notePath(path),
    manner: {
      style: style === 'vault' ? (obsidian.useMarkdownLinks ? 'markdown' : 'wiki') : style,
      path: way === 'vault' ? obsidian.newLinkFormat : way,
      embed,
    },
  });
  if ('refused' in made) return made;
  const edit = toWorkspaceEdit(place, { moves: [], lost: [], edits: made.edits }, { movesFiles: false });
  return withNew(place, edit, { ...made.create, caret: 0 });
}

function notePath(written: string): VaultPath {
  const path = written
    .split('/')
    .map((part) => part.trim())
    .filter((part) => !/^\.*$/.test(part))
    .join('/');
  return (isNotePath(path) ? path : `${path}.md`) as VaultPath;
}

function makePost(place: Place, { title, template }: NewPostParams): Refactoring {
  const { vault, settings } = place;
  const made = newPost(vault, {
    title: title.trim(),
    now: nowIn(siteOf(vault).timeZone),
    place: settings.newPost,
    template: template === undefined ? undefined : vault.notes.get(template as VaultPath),
  });
  if ('refused' in made) return made;
  const pins = toWorkspaceEdit(place, pinLinks(vault, [made.path]), { movesFiles: false });
  return withNew(place, pins, made);
}

/** The edit that also creates a note; the file comes last, when nothing that was counted can move any more. */
function withNew(
  { uriOf }: View,
  edit: WorkspaceEdit,
  { path, text, caret }: { readonly path: VaultPath; readonly text: string; readonly caret: number },
): Refactoring {
  const uri = uriOf(path);
  const start = { line: 0, character: 0 };
  const documentChanges = [
    ...(edit.documentChanges ?? []),
    CreateFile.create(uri),
    TextDocumentEdit.create({ uri, version: null }, [{ range: { start, end: start }, newText: text }]),
  ];
  return { edit: { ...edit, documentChanges }, created: { uri, caret: positionAt(readLines(text), caret) } };
}

function retitle(place: Place, { title }: RetitlePostParams): Refactoring {
  const { vault, note, today } = place;
  const words = title.trim().replace(/\s+/g, ' ');
  if (words === '') return { refused: 'A title cannot be empty.' };
  const canvases = canvasesOf(place);
  const edit = retitlePost(vault, {
    note,
    title: words,
    keepsAddresses: keepsAddresses(place),
    today,
    canvases,
  });
  const taken = edit.moves.find(({ to }) =>
    vault.paths.get(pathKeyOf(to))?.some((twin) => twin !== note.path),
  );
  if (taken) return { refused: `There is a file ${quote(taken.to)} already: choose another title.` };
  return { edit: toWorkspaceEdit(place, edit, { movesFiles: true, canvases }) };
}
