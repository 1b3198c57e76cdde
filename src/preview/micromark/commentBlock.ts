import { codes } from 'micromark-util-symbol';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { commentMarker } from './comment';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    commentBlock: 'commentBlock';
  }
  interface ContainerState {
    commentClosed?: boolean;
  }
}

/**
 * Comments that hold whole blocks (Obsidian Help: Basic formatting syntax), a container of the document.
 *
 *     commentBlock ::= [' '[' '[' ']]] '%%' rest *(eol line) eol closing
 *     rest, line   ::= *character, without '%%'
 *     closing      ::= *character '%%' *character
 *
 *     > | %% not yet
 *         └┤└──┬───┘
 *     >    │   line
 *     >    marker
 *     > | # Hidden
 *         └──┬───┘
 *     >      line
 *     > | %%
 *
 * It opens at top level only, interrupts a paragraph as a block quote does, and is none when no later line closes
 * it. A container, and not a flow construct: only the document sees the lines to come and keeps other
 * containers from opening within. Each line is inline content of its own, for the links in it (see `comment`).
 */
export const commentBlockSyntax: Extension = {
  document: {
    [codes.percentSign]: {
      name: 'commentBlock',
      tokenize(effects, ok, nok) {
        return atTopLevel(this) ? effects.check(closedLater, open, nok) : nok;

        function open(code: Code): State | undefined {
          effects.enter('commentBlock', { _container: true });
          return effects.attempt(commentMarker, restOfLine(effects, ok), nok)(code);
        }
      },
      continuation: {
        tokenize(effects, ok, nok) {
          const state = this.containerState!;
          if (state.commentClosed) return nok;
          // Every line gets a flow of its own: linked flows cannot hold content of the document between them.
          state._closeFlow = true;
          const close: State = (code) => {
            state.commentClosed = true;
            return effects.attempt(commentMarker, restOfLine(effects, ok), nok)(code);
          };
          return lineBefore(effects, ok, close);
        },
      },
      exit(effects) {
        effects.exit('commentBlock');
      },
    },
  },
};

/** Whether the construct to come is in no container. */
function atTopLevel(context: TokenizeContext): boolean {
  const last = context.events.at(-1)?.[1];
  const start = last?.type === 'linePrefix' ? last.start : context.now();
  return start.column === 1;
}

/** The rest of a line as inline content; nothing when it is empty. */
function restOfLine(effects: Effects, ok: State): State {
  return start;

  function start(code: Code): State | undefined {
    if (isEnd(code)) return ok(code);
    enterText(effects);
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (isEnd(code)) {
      exitText(effects);
      return ok(code);
    }
    effects.consume(code);
    return inside;
  }
}

/** A line as inline content: to its end, then `ok`, or to a `%%`, then `close`; nothing when it is empty. */
function lineBefore(effects: Effects, ok: State, close: State): State {
  let isOpen = false;

  return inside;

  function inside(code: Code): State | undefined {
    if (isEnd(code)) return end(ok)(code);
    if (code === codes.percentSign) return effects.check(commentMarker, end(close), single)(code);
    return single(code);
  }

  function single(code: Code): State | undefined {
    if (!isOpen) enterText(effects);
    isOpen = true;
    effects.consume(code);
    return inside;
  }

  function end(next: State): State {
    return (code) => {
      if (isOpen) exitText(effects);
      return next(code);
    };
  }
}

function enterText(effects: Effects): void {
  effects.enter('commentLine');
  effects.enter('chunkText', { contentType: 'text' });
}

function exitText(effects: Effects): void {
  effects.exit('chunkText');
  effects.exit('commentLine');
}

function isEnd(code: Code): boolean {
  return code === codes.eof || markdownLineEnding(code);
}

/** A line that opens with `%%` and holds no other, with a `%%` on a later line. Looked at only. */
const closedLater: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let onFirstLine = true;

    return effects.attempt(commentMarker, inside, nok);

    function inside(code: Code): State | undefined {
      if (code === codes.eof) return nok(code);
      if (code === codes.percentSign) return effects.attempt(commentMarker, found, single)(code);
      return markdownLineEnding(code) ? lineEnd(code) : single(code);
    }

    function lineEnd(code: Code): State | undefined {
      onFirstLine = false;
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return inside;
    }

    function single(code: Code): State | undefined {
      effects.enter('data');
      effects.consume(code);
      effects.exit('data');
      return inside;
    }

    function found(code: Code): State | undefined {
      return onFirstLine ? nok(code) : ok(code);
    }
  },
};
