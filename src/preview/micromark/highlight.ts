import { codes } from 'micromark-util-symbol';
import { splice } from 'micromark-util-chunked';
import { classifyCharacter } from 'micromark-util-classify-character';
import { resolveAll } from 'micromark-util-resolve-all';
import type { Code, Construct, Event, Extension, State, Token } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    highlight: 'highlight';
    highlightSequence: 'highlightSequence';
  }
}

/**
 * Highlights (Obsidian Help: Basic formatting syntax), a construct of inline content.
 *
 *     highlight ::= '==' content '=='
 *     content   ::= inline content that neither starts nor ends with white space
 *
 *     > | a ==b *c*== d
 *           ├┘└─┬─┘├┘
 *           │  content
 *           sequences of exactly two
 *
 * As with `~~` the nearest `==` that can open pairs with one that can close, whatever characters stand around them:
 * `a==b and c==d` is one (Quartz ofm.ts).
 */
export const highlightSyntax: Extension = (() => {
  const construct: Construct = {
    name: 'highlight',
    resolveAll: (events, context) => {
      const result: Event[] = [];
      const openers: number[] = [];
      for (const event of events) {
        const [side, token] = event;
        result.push(event);
        if (side === 'enter' || token.type !== 'highlightSequence' || token._used) continue;
        const opener = token._close ? openers.pop() : undefined;
        if (opener === undefined) {
          if (token._open) openers.push(result.length - 2);
          continue;
        }
        const between = result.splice(opener + 2).slice(0, -2);
        const [open] = result.splice(opener);
        const first = open![1];
        const highlight = { type: 'highlight', start: { ...first.start }, end: { ...token.end } } as Token;
        first._used = token._used = true;
        const inside = context.parser.constructs.insideSpan.null ?? [];
        result.push(
          ['enter', highlight, context],
          ['enter', first, context],
          ['exit', first, context],
          ...resolveAll(inside, between, context),
          ['enter', token, context],
          ['exit', token, context],
          ['exit', highlight, context],
        );
      }
      for (const [, token] of result) {
        if (token.type === 'highlightSequence' && !token._used) token.type = 'data';
      }
      // micromark goes on with the list that it gave.
      splice(events, 0, events.length, result);
      return events;
    },
    tokenize(effects, ok, nok) {
      const { previous } = this;
      let size = 0;
      return start;

      function start(code: Code): State | undefined {
        if (previous === codes.equalsTo) return nok(code);
        effects.enter('highlightSequence');
        return more(code);
      }

      function more(code: Code): State | undefined {
        if (code === codes.equalsTo) {
          if (size === 2) return nok(code);
          effects.consume(code);
          size++;
          return more;
        }
        if (size < 2) return nok(code);
        const token = effects.exit('highlightSequence');
        const isBlank = (at: Code) => classifyCharacter(at) === 1;
        token._open = !isBlank(code);
        token._close = !isBlank(previous);
        return ok(code);
      }
    },
  };
  return { text: { [codes.equalsTo]: construct }, insideSpan: { null: [construct] } };
})();

declare module 'micromark-util-types' {
  interface Token {
    /** Of a `highlightSequence`: whether it is one side of a highlight. */
    _used?: boolean;
  }
}
