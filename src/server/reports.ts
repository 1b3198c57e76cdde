import type { Diagnostic } from 'vscode-languageserver/node';

/** What was last reported of a note. */
export interface Report {
  /** Names this list of diagnostics; the same list of the same note keeps its name. */
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** The name of the report that nothing is wrong. */
export const CLEAN = 'clean';

/** Names lists of diagnostics, so that neither side sends or draws again what it has. */
export class Reports {
  readonly #last = new Map<string, { readonly resultId: string; readonly content: string }>();
  #count = 0;

  /** The report on the document at `uri`: its name is new only when something in it is. */
  of(uri: string, items: readonly Diagnostic[]): Report {
    if (items.length === 0) {
      this.#last.delete(uri);
      return { resultId: CLEAN, items };
    }
    const content = JSON.stringify(items);
    const last = this.#last.get(uri);
    if (last?.content === content) return { resultId: last.resultId, items };
    const resultId = String(++this.#count);
    this.#last.set(uri, { resultId, content });
    return { resultId, items };
  }
}
