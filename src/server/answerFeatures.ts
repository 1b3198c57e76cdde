import {
  CodeActionKind,
  CodeActionRequest,
  CodeActionTriggerKind,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  HoverRequest,
  ReferencesRequest,
  type CodeAction,
  type CodeActionParams,
} from 'vscode-languageserver/node';
import { codeActions } from '../core/features/codeActions';
import { definition } from '../core/features/definition';
import { documentHighlight } from '../core/features/documentHighlight';
import { documentLinks } from '../core/features/documentLinks';
import { documentSymbols } from '../core/features/documentSymbols';
import { hover } from '../core/features/hover';
import { hoverWeb } from '../core/features/hoverWeb';
import { refactorings } from '../core/features/refactorings';
import { references } from '../core/features/references';
import { nameExtraction } from '../core/rename/nameExtraction';
import { spanOf } from '../core/text/lines';
import { EXTRACT_NOTE } from '../protocol/refactor';
import { answer } from './answer';
import { withWebActions } from './links/webActions';
import type { Place } from './places';
import type { Session } from './session';

/** What the client of the features can do; set once, before the first request. */
export interface FeaturesClient {
  /** Whether it has the command `EXTRACT_NOTE`. */
  clientHasCommands: boolean;
}

/** Connects the features that look at one place of one note. */
export function answerFeatures(session: Session): FeaturesClient {
  const client: FeaturesClient = { clientHasCommands: false };
  answer(session, { type: DefinitionRequest.type, empty: [] }, (place, { position }) =>
    definition(place, place.path, position),
  );
  answer(
    session,
    { type: HoverRequest.type, empty: null },
    (place, { position }) =>
      hover(place, place.path, position) ??
      hoverWeb(place, place.path, { position, severities: place.settings.severities }) ??
      null,
  );
  answer(session, { type: ReferencesRequest.type, empty: [] }, (place, { position, context }) =>
    references(place, place.path, { position, includeDeclaration: context.includeDeclaration }),
  );
  answer(session, { type: DocumentHighlightRequest.type, empty: [] }, (place, { position }) =>
    documentHighlight(place, place.path, position),
  );
  answer(session, { type: DocumentLinkRequest.type, empty: [] }, (place) => documentLinks(place, place.path));
  answer(session, { type: DocumentSymbolRequest.type, empty: [] }, (place) =>
    documentSymbols(place, place.path),
  );
  answer(session, { type: CodeActionRequest.type, empty: [] }, (place, { range, context }) => [
    ...fixesFor(session, place, { range, context }),
    ...refactoringsFor(place, { range, context }, client),
  ]);
  return client;
}

function fixesFor(
  session: Session,
  place: Place,
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
): CodeAction[] {
  const { only, diagnostics } = context;
  if (only && !only.some((kind) => isWithin(CodeActionKind.QuickFix, kind))) return [];
  const actions = codeActions(place, place.path, { range, diagnostics });
  return session.links.clientHasCommands ? withWebActions(place, actions, diagnostics) : actions;
}

/** A light bulb that comes up by itself is for problems alone: nearly every line of a note has a link. */
function refactoringsFor(
  place: Place,
  { range, context: { only, triggerKind } }: Pick<CodeActionParams, 'range' | 'context'>,
  { clientHasCommands }: FeaturesClient,
): CodeAction[] {
  if (!only && triggerKind === CodeActionTriggerKind.Automatic) return [];
  const all = refactorings(place, place.path, range);
  if (clientHasCommands && nameExtraction(place.vault, place.note, spanOf(place.note.lines, range))) {
    const title = 'Extract to new note…';
    all.push({ title, kind: CodeActionKind.RefactorExtract, command: { title, command: EXTRACT_NOTE } });
  }
  return all.filter(({ kind = '' }) => !only || only.some((asked) => isWithin(kind, asked)));
}

/** Whether a code action of `kind` is one of those asked for as `asked`: kinds are dotted from the general on. */
function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
