import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node';

/** What a failing handler is reported with. */
export interface GuardHost {
  /** Writes one line, or a line and a stack, to the server's log. */
  readonly logError: (message: string) => void;
  /** The version of an open document; `undefined` when it is not open. */
  readonly versionOf: (uri: string) => number | undefined;
}

export type Handler<Params, Result> = (params: Params, token: CancellationToken) => Result | Promise<Result>;

/**
 * `handler` as LSP may call it: what it throws is logged with method, uri and version, the answer is then `empty`, and
 * the server lives on. A request that the editor gave up on is answered as cancelled.
 */
export function guard<Params, Result>(
  host: GuardHost,
  { method, empty }: { readonly method: string; readonly empty: Result },
  handler: Handler<Params, Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    try {
      stopIfCancelled(token);
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      host.logError(describeFailure(host, method, params, error));
      return empty;
    }
  };
}

/** Throws LSP's `RequestCancelled` when the editor no longer wants the answer. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  }
}

function describeFailure(host: GuardHost, method: string, params: unknown, error: unknown): string {
  const uri = uriIn(params);
  const version = uri === undefined ? undefined : host.versionOf(uri);
  const place = uri === undefined ? '' : ` for ${uri}${version === undefined ? '' : ` (version ${version})`}`;
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${method} failed${place}: ${cause}`;
}

function uriIn(params: unknown): string | undefined {
  const uri = (params as { textDocument?: { uri?: unknown } } | null | undefined)?.textDocument?.uri;
  return typeof uri === 'string' ? uri : undefined;
}
