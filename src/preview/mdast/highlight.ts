import type { Parent, PhrasingContent } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';

/** `==…==`. */
export interface Highlight extends Parent {
  type: 'highlight';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    highlight: Highlight;
  }
  interface RootContentMap {
    highlight: Highlight;
  }
}

/** Makes `Highlight`s of the tokens of `highlightSyntax`. */
export const highlightFromMarkdown: Extension = {
  canContainEols: ['highlight'],
  enter: {
    highlight(token) {
      this.enter({ type: 'highlight', children: [] }, token);
    },
  },
  exit: {
    highlight(token) {
      this.exit(token);
    },
  },
};
