import { codes } from 'micromark-util-symbol';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Extension, State } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
    wikiLinkEmbedMarker: 'wikiLinkEmbedMarker';
    wikiLinkMarker: 'wikiLinkMarker';
    wikiLinkInside: 'wikiLinkInside';
  }
}

/**
 * Wiki links and embeds (Obsidian Help: Internal links, Embed files), a construct of inline content.
 *
 *     wikiLink ::= '!'? '[[' inside ']]'
 *     inside   ::= 1*(character except a line ending), not all blanks, holding neither ']]' nor '[['
 *
 *     > | see ![[Note#Part|label]].
 *             │└┤└─────┬───────┘└┤
 *             │ marker inside    marker
 *             embedMarker
 *
 * A `[[` inside restarts the link: of `[[a [[b]]` only `[[b]]` is one, of `[[[a]]` only `[[a]]`. A single
 * bracket may stand in it (observed in Obsidian 1.13.7). Backslashes are plain characters here.
 */
export const wikiLinkSyntax: Extension = {
  text: {
    [codes.exclamationMark]: construct(),
    [codes.leftSquareBracket]: construct(),
  },
};

function construct(): Construct {
  return {
    name: 'wikiLink',
    tokenize(effects, ok, nok) {
      let sawText = false;

      return start;

      function start(code: Code): State | undefined {
        effects.enter('wikiLink');
        if (code !== codes.exclamationMark) return open(code);
        effects.enter('wikiLinkEmbedMarker');
        effects.consume(code);
        effects.exit('wikiLinkEmbedMarker');
        return open;
      }

      function open(code: Code): State | undefined {
        if (code !== codes.leftSquareBracket) return nok(code);
        effects.enter('wikiLinkMarker');
        effects.consume(code);
        return openEnd;
      }

      function openEnd(code: Code): State | undefined {
        if (code !== codes.leftSquareBracket) return nok(code);
        effects.consume(code);
        effects.exit('wikiLinkMarker');
        return insideStart;
      }

      function insideStart(code: Code): State | undefined {
        if (code === codes.leftSquareBracket) return nok(code);
        effects.enter('wikiLinkInside');
        return inside(code);
      }

      function inside(code: Code): State | undefined {
        if (code === codes.eof || markdownLineEnding(code)) return nok(code);
        if (code === codes.rightSquareBracket) return effects.check(closing, close, single)(code);
        sawText ||= !markdownSpace(code);
        effects.consume(code);
        return code === codes.leftSquareBracket ? afterBracket : inside;
      }

      function afterBracket(code: Code): State | undefined {
        return code === codes.leftSquareBracket ? nok(code) : inside(code);
      }

      function single(code: Code): State | undefined {
        sawText = true;
        effects.consume(code);
        return inside;
      }

      function close(code: Code): State | undefined {
        if (!sawText) return nok(code);
        effects.exit('wikiLinkInside');
        effects.enter('wikiLinkMarker');
        effects.consume(code);
        return closeEnd;
      }

      function closeEnd(code: Code): State | undefined {
        effects.consume(code);
        effects.exit('wikiLinkMarker');
        effects.exit('wikiLink');
        return ok;
      }
    },
  };
}

/** `]]`, looked at only. */
const closing: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return first;

    function first(code: Code): State | undefined {
      effects.enter('wikiLinkMarker');
      effects.consume(code);
      return second;
    }

    function second(code: Code): State | undefined {
      if (code !== codes.rightSquareBracket) return nok(code);
      effects.consume(code);
      effects.exit('wikiLinkMarker');
      return ok;
    }
  },
};
