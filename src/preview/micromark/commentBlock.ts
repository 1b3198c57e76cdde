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
          return effects.attempt(commentMarker, line(effects, ok), nok)(code);
        }
      },
      continuation: {
        tokenize(effects, ok, nok) {
          const state = this.containerState!;
          if (state.commentClosed) return nok;
          // Every line gets a flow of its own: linked flows cannot hold content of the document between them.
          state._closeFlow = true;
          const rest = line(effects, ok);
          return line(effects, (code) => {
            if (code !== codes.percentSign) return ok(code);
            state.commentClosed = true;
            return effects.attempt(commentMarker, rest, nok)(code);
          });
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

/** A line up to its end or the next `%%`, as inline content; nothing when it is empty. */
function line(effects: Effects, after: State): State {
  return start;

  function start(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return after(code);
    if (code === codes.percentSign) return effects.check(commentMarker, after, first)(code);
    return first(code);
  }

  function first(code: Code): State | undefined {
    effects.enter('commentLine');
    effects.enter('chunkText', { contentType: 'text' });
    effects.consume(code);
    return inside;
  }

  function inside(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return end(code);
    if (code === codes.percentSign) return effects.check(commentMarker, end, single)(code);
    effects.consume(code);
    return inside;
  }

  function single(code: Code): State | undefined {
    effects.consume(code);
    return inside;
  }

  function end(code: Code): State | undefined {
    effects.exit('chunkText');
    effects.exit('commentLine');
    return after(code);
  }
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
