import { splice } from 'micromark-util-chunked';
import { codes } from 'micromark-util-symbol';
import { resolveAll } from 'micromark-util-resolve-all';
import type { Code, Construct, Event, Extension, State, Token, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineNote: 'inlineNote';
    inlineNoteStart: 'inlineNoteStart';
    inlineNoteEnd: 'inlineNoteEnd';
  }
  interface TokenizeContext {
    /** The `^[` that no `]` has closed so far. */
    _noteStarts?: Token[];
  }
}

/**
 * Footnotes written where they are referred to (Obsidian Help: Basic formatting syntax), a construct of inline content.
 *
 *     inlineNote ::= '^[' content ']'
 *     content    ::= 1*(inline content), its brackets in pairs
 *
 *     > | said ^[in *1999*].
 *              ├┘└──┬───┘│
 *              start content end
 */
export const inlineNoteSyntax: Extension = {
  text: {
    [codes.caret]: {
      name: 'inlineNoteStart',
      resolveAll: restoreUnclosed,
      tokenize(effects, ok, nok) {
        const opens: State = (code) => {
          if (code !== codes.leftSquareBracket) return nok(code);
          effects.consume(code);
          (this._noteStarts ??= []).push(effects.exit('inlineNoteStart'));
          return ok;
        };
        return (code) => {
          effects.enter('inlineNoteStart');
          effects.consume(code);
          return opens;
        };
      },
    },
    [codes.rightSquareBracket]: closing(),
  },
};

function closing(): Construct {
  return {
    name: 'inlineNoteEnd',
    resolveTo: wrapNote,
    tokenize(effects, ok, nok) {
      const start = noteToClose(this);
      return (code: Code) => {
        if (!start || this.now().offset === start.end.offset) return nok(code);
        effects.enter('inlineNoteEnd');
        effects.consume(code);
        effects.exit('inlineNoteEnd');
        this._noteStarts!.pop();
        return ok;
      };
    },
  };
}

/** The open `^[` behind which every `[` has its `]`. */
function noteToClose({ _noteStarts: notes, _labelStarts: labels }: TokenizeContext): Token | undefined {
  const note = notes?.at(-1);
  const label = note && labels?.findLast((start) => !start._balanced);
  return label && label.start.offset >= note.end.offset ? undefined : note;
}

/** Makes one token of what stands from the last `^[` to the `]` that was just read. */
function wrapNote(events: Event[], context: TokenizeContext): Event[] {
  const [end] = events.slice(-2);
  const from = events.findLastIndex(
    ([side, token]) => side === 'enter' && token.type === 'inlineNoteStart' && !token._used,
  );
  const start = events[from]![1];
  start._used = true;
  const note = { type: 'inlineNote', start: { ...start.start }, end: { ...end![1].end } } as Token;
  const inside = context.parser.constructs.insideSpan.null ?? [];
  const between = resolveAll(inside, events.slice(from + 2, -2), context);
  const wrapped: Event[] = [
    ['enter', note, context],
    ...events.slice(from, from + 2),
    ...between,
    ...events.slice(-2),
    ['exit', note, context],
  ];
  // micromark goes on with the list that it gave.
  splice(events, from, events.length, wrapped);
  return events;
}

function restoreUnclosed(events: Event[]): Event[] {
  for (const [, token] of events) {
    if (token.type === 'inlineNoteStart' && !token._used) token.type = 'data';
  }
  return events;
}
