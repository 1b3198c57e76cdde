import { codes } from 'micromark-util-symbol';
import { asciiAlphanumeric, markdownLineEndingOrSpace, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Extension, State } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    blockId: 'blockId';
    blockIdMarker: 'blockIdMarker';
    blockIdName: 'blockIdName';
  }
}

/**
 * Block ids (Obsidian Help: Internal links, "Link to a block in a note"), a construct at the end of inline
 * content.
 *
 *     blockId ::= '^' name, at the start of the content or after a blank or line ending; then blanks to the end
 *     name    ::= 1*(ASCII letter | digit | '-' | '_')
 *
 *     > | The last line. ^an-id
 *                        │└─┬─┘
 *                        │  name
 *                        marker
 *
 * The tokenizer of inline content cannot see whose content it is: the compiler (mdast/blockId.ts) keeps those
 * of paragraphs and gives the others back as text.
 */
export const blockIdSyntax: Extension = {
  text: {
    [codes.caret]: {
      name: 'blockId',
      previous: (code) => code === codes.eof || markdownLineEndingOrSpace(code),
      tokenize(effects, ok, nok) {
        return start;

        function start(code: Code): State | undefined {
          effects.enter('blockId');
          effects.enter('blockIdMarker');
          effects.consume(code);
          effects.exit('blockIdMarker');
          return first;
        }

        function first(code: Code): State | undefined {
          if (!isIdCharacter(code)) return nok(code);
          effects.enter('blockIdName');
          return inside(code);
        }

        function inside(code: Code): State | undefined {
          if (!isIdCharacter(code)) return effects.check(end, finish, nok)(code);
          effects.consume(code);
          return inside;
        }

        function finish(code: Code): State | undefined {
          effects.exit('blockIdName');
          effects.exit('blockId');
          return ok(code);
        }
      },
    },
  },
};

/** Nothing but blanks to the end of the content. */
const end: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return blanks;

    function blanks(code: Code): State | undefined {
      if (code === codes.eof) return ok(code);
      if (!markdownSpace(code)) return nok(code);
      effects.consume(code);
      return blanks;
    }
  },
};

function isIdCharacter(code: Code): boolean {
  return asciiAlphanumeric(code) || code === codes.dash || code === codes.underscore;
}
