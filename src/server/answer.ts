import type { ProtocolRequestType, TextDocumentIdentifier } from 'vscode-languageserver/node';
import { guard } from './guard';
import type { Place } from './places';
import type { Session } from './session';

/**
 * Has `feature` answer a request about a document. A document that we know nothing of, or whose vault takes too long
 * to be read, gets `empty`.
 */
export function answer<
  Params extends { readonly textDocument: TextDocumentIdentifier },
  Result,
  Part,
  Failure,
  Options,
>(
  session: Session,
  {
    type,
    empty,
  }: { readonly type: ProtocolRequestType<Params, Result, Part, Failure, Options>; readonly empty: Result },
  feature: (place: Place, params: Params) => Result | Promise<Result>,
): void {
  const handler = guard<Params, Result>(
    session.guardHost,
    { method: type.method, empty },
    async (params, token) => {
      const place = await session.places.at(params.textDocument.uri, token);
      return place ? feature(place, params) : empty;
    },
  );
  session.connection.onRequest<unknown, Failure>(type.method, handler);
}
