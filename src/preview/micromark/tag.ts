import { codes } from 'micromark-util-symbol';
import { unicodeWhitespace, markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Construct, Extension, State } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tag: 'tag';
    tagMarker: 'tagMarker';
    tagName: 'tagName';
  }
}

/**
 * Tags (Obsidian Help: Tags), a construct of inline content.
 *
 *     tag  ::= '#' name, at the start of the content or after white space
 *     name ::= part *(1*'/' part) *'/', not of digits and slashes alone; slashes at its end lie outside the tag
 *     part ::= 1*(character except white space, U+2000–206F, U+2E00–2E7F and !"#$%&'()*+,./:;<=>?@[\]^`{|}~)
 *
 *     > | about #a/한글.
 *               │└─┬─┘
 *               │  name
 *               marker
 */
export const tagSyntax: Extension = {
  text: {
    [codes.numberSign]: {
      name: 'tag',
      previous: isBlankOrStart,
      tokenize(effects, ok, nok) {
        let sawName = false;

        return start;

        function start(code: Code): State | undefined {
          effects.enter('tag');
          effects.enter('tagMarker');
          effects.consume(code);
          effects.exit('tagMarker');
          return first;
        }

        function first(code: Code): State | undefined {
          if (!isTagCharacter(code) && code !== codes.slash) return nok(code);
          effects.enter('tagName');
          return inside(code);
        }

        function inside(code: Code): State | undefined {
          if (isTagCharacter(code)) {
            sawName ||= !isDigit(code);
            effects.consume(code);
            return inside;
          }
          return code === codes.slash ? effects.attempt(slashesWithin, inside, end)(code) : end(code);
        }

        function end(code: Code): State | undefined {
          if (!sawName) return nok(code);
          effects.exit('tagName');
          effects.exit('tag');
          return ok(code);
        }
      },
    },
  },
};

/** Slashes with more of the name behind them. */
const slashesWithin: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return inside;

    function inside(code: Code): State | undefined {
      if (code !== codes.slash) return isTagCharacter(code) ? ok(code) : nok(code);
      effects.consume(code);
      return inside;
    }
  },
};

function isBlankOrStart(code: Code): boolean {
  return code === codes.eof || markdownLineEndingOrSpace(code) || unicodeWhitespace(code);
}

const FORBIDDEN = new Set(
  [...'!"#$%&\'()*+,./:;<=>?@[\\]^`{|}~'].map((character) => character.charCodeAt(0)),
);

function isTagCharacter(code: Code): code is NonNullable<Code> {
  return (
    code !== codes.eof &&
    !markdownLineEndingOrSpace(code) &&
    !unicodeWhitespace(code) &&
    !FORBIDDEN.has(code) &&
    !(code >= 0x2000 && code <= 0x206f) &&
    !(code >= 0x2e00 && code <= 0x2e7f)
  );
}

function isDigit(code: NonNullable<Code>): boolean {
  return code >= codes.digit0 && code <= codes.digit9;
}
