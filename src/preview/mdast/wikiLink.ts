import type { Literal } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import { splitWikiLink } from './splitWikiLink';

/** `[[…]]`, or `![[…]]` when `embed`. Parts that are not written are `undefined`. */
export interface WikiLink extends Literal {
  type: 'wikiLink';
  /** What a reader sees when nothing better is known: the label, else target and fragment as written. */
  value: string;
  embed: boolean;
  target: string;
  fragment: string | undefined;
  label: string | undefined;
  /** `100` or `100x50`, in CSS pixels; of embeds only. */
  size: string | undefined;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLink;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
  }
}

/** Makes `WikiLink` nodes of the tokens of `wikiLinkSyntax`. */
export const wikiLinkFromMarkdown: Extension = {
  enter: {
    wikiLink(token) {
      const blank = { target: '', fragment: undefined, label: undefined, size: undefined };
      this.enter({ type: 'wikiLink', value: '', embed: false, ...blank }, token);
    },
    wikiLinkEmbedMarker() {
      (this.stack.at(-1) as WikiLink).embed = true;
    },
    wikiLinkInside(token) {
      const link = this.stack.at(-1) as WikiLink;
      const inside = this.sliceSerialize(token);
      const parts = splitWikiLink(inside, { embed: link.embed });
      const written = (span: { start: number; end: number } | undefined) =>
        span && inside.slice(span.start, span.end);
      link.target = inside.slice(parts.target.start, parts.target.end);
      link.fragment = written(parts.fragment);
      link.label = written(parts.label);
      link.size = written(parts.size);
      link.value = link.label ?? link.target + (link.fragment === undefined ? '' : `#${link.fragment}`);
    },
  },
  exit: {
    wikiLink(token) {
      this.exit(token);
    },
  },
};
