import { codes } from 'micromark-util-symbol';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Extension, State } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    comment: 'comment';
    commentMarker: 'commentMarker';
    commentLine: 'commentLine';
  }
}

/**
 * Comments within inline content (Obsidian Help: Basic formatting syntax).
 *
 *     comment ::= '%%' inside '%%', in one leaf block
 *     inside  ::= *character, up to the first '%%'
 *
 *     > | seen %%hidden [[Note]]%% seen
 *              └┤└──────┬──────┘└┤
 *               marker  inside   marker
 *
 * Obsidian hides a comment, yet follows the links in it: each line of the inside is inline content of its own.
 */
export const commentSyntax: Extension = {
  text: {
    [codes.percentSign]: {
      name: 'comment',
      tokenize(effects, ok, nok) {
        return start;

        function start(code: Code): State | undefined {
          effects.enter('comment');
          return effects.attempt(commentMarker, lineStart, nok)(code);
        }

        function lineStart(code: Code): State | undefined {
          if (code === codes.eof) return nok(code);
          if (code === codes.percentSign) return effects.attempt(commentMarker, finish, textStart)(code);
          if (markdownLineEnding(code)) {
            effects.enter('lineEnding');
            effects.consume(code);
            effects.exit('lineEnding');
            return lineStart;
          }
          return textStart(code);
        }

        function textStart(code: Code): State | undefined {
          effects.enter('commentLine');
          effects.enter('chunkText', { contentType: 'text' });
          effects.consume(code);
          return text;
        }

        function text(code: Code): State | undefined {
          if (code === codes.eof || markdownLineEnding(code)) return textEnd(code);
          if (code === codes.percentSign) return effects.check(commentMarker, textEnd, single)(code);
          effects.consume(code);
          return text;
        }

        function single(code: Code): State | undefined {
          effects.consume(code);
          return text;
        }

        function textEnd(code: Code): State | undefined {
          effects.exit('chunkText');
          effects.exit('commentLine');
          return lineStart(code);
        }

        function finish(code: Code): State | undefined {
          effects.exit('comment');
          return ok(code);
        }
      },
    },
  },
};

/** `%%`. */
export const commentMarker: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return first;

    function first(code: Code): State | undefined {
      if (code !== codes.percentSign) return nok(code);
      effects.enter('commentMarker');
      effects.consume(code);
      return second;
    }

    function second(code: Code): State | undefined {
      if (code !== codes.percentSign) return nok(code);
      effects.consume(code);
      effects.exit('commentMarker');
      return ok;
    }
  },
};
