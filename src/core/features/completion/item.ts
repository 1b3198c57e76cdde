import {
  InsertTextFormat,
  type Command,
  type CompletionItem,
  type CompletionItemKind,
  type CompletionList,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { Span } from '../../text/span';
import { rangeOf } from '../../text/lines';
import type { Note, VaultPath } from '../../vault/vault';

/** What an item leads to; travels with it as JSON until it is described. Offsets are of the note's text as it was. */
export type ItemData =
  | { readonly kind: 'file'; readonly path: VaultPath }
  /** `start` is that of the heading. */
  | { readonly kind: 'heading'; readonly path: VaultPath; readonly start: number }
  | { readonly kind: 'block'; readonly path: VaultPath; readonly start: number; readonly end: number };

/** A suggestion before the editor's terms. */
export interface Suggestion {
  readonly label: string;
  /** Not `Text`: authors who turn word suggestions off (`editor.suggest.showWords`) would not see it. */
  readonly kind: CompletionItemKind;
  /** Shown behind the label, dim. */
  readonly detail?: string;
  /** Shown at the right. */
  readonly description?: string;
  /** What replaces `span`. */
  readonly text: string;
  /** What is replaced when it is not what the prompt says: on the same line, with the caret inside. */
  readonly span?: Span;
  readonly data?: ItemData;
  /** An edit of the same note elsewhere. */
  readonly more?: readonly TextEdit[];
  readonly command?: Command;
}

/** The list that shows nothing. */
export const NO_ITEMS: CompletionList = { isIncomplete: false, items: [] };

/**
 * `suggestions` for the caret at offset `caret`, in their order. VS Code filters a list by what is typed and ranks it
 * by how well each `filterText` fits, before `sortText`. So each `filterText` begins with exactly what is typed:
 * all fit, and fit equally; and goes on with the label, so that a list stands until the next one comes. VS Code
 * cannot find 블로그 by ㅂㄹ; we do, and the list is incomplete, so that it asks again at each key.
 */
export function makeList(
  note: Note,
  { span, caret }: { readonly span: Span; readonly caret: number },
  suggestions: readonly Suggestion[],
): CompletionList {
  const items = suggestions.map((suggestion, at) => {
    const replaced = suggestion.span ?? span;
    const typed = note.text.slice(replaced.start, caret);
    return makeItem(note, suggestion, {
      filterText: typed + (suggestion.label === '' ? ' ' : suggestion.label),
      sortText: String(at).padStart(4, '0'),
      replaced,
    });
  });
  return { isIncomplete: true, items };
}

function makeItem(
  note: Note,
  suggestion: Suggestion,
  { filterText, sortText, replaced }: { filterText: string; sortText: string; replaced: Span },
): CompletionItem {
  const { label, kind, detail = '', description = '', text, data, more, command } = suggestion;
  return {
    label,
    kind,
    ...((detail !== '' || description !== '') && {
      labelDetails: {
        ...(detail !== '' && { detail: `  ${detail}` }),
        ...(description !== '' && { description }),
      },
    }),
    filterText,
    sortText,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(note.lines, replaced), newText: text },
    ...(more && { additionalTextEdits: [...more] }),
    ...(command && { command }),
    ...(data && { data }),
  };
}
