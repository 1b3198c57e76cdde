import {
  CodeActionKind,
  CodeActionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  HoverRequest,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { codeActions } from '../core/features/codeActions';
import { definition } from '../core/features/definition';
import { documentHighlight } from '../core/features/documentHighlight';
import { documentLinks } from '../core/features/documentLinks';
import { documentSymbols } from '../core/features/documentSymbols';
import { hover } from '../core/features/hover';
import { hoverWeb } from '../core/features/hoverWeb';
import { references } from '../core/features/references';
import { answer } from './answer';
import { withWebActions } from './links/webActions';
import type { Session } from './session';

/** Connects the features that look at one place of one note. */
export function answerFeatures(session: Session): void {
  answer(session, { type: DefinitionRequest.type, empty: [] }, (place, { position }) =>
    definition(place, place.path, position),
  );
  answer(
    session,
    { type: HoverRequest.type, empty: null },
    (place, { position }) =>
      hover(place, place.path, position) ?? hoverWeb(place, place.path, position) ?? null,
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
  answer(session, { type: CodeActionRequest.type, empty: [] }, (place, { range, context }) => {
    const wantsFixes = context.only?.some((kind) => isWithin(CodeActionKind.QuickFix, kind)) ?? true;
    if (!wantsFixes) return [];
    const { diagnostics } = context;
    const actions = codeActions(place, place.path, { range, diagnostics });
    return session.links.clientHasCommands ? withWebActions(place, actions, diagnostics) : actions;
  });
}

/** Whether a code action of `kind` is one of those asked for as `asked`: kinds are dotted from the general on. */
function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
