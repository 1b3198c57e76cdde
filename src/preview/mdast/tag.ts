import type { Literal } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';

/** `#tag`; `value` is its name without `#`. */
export interface TagNode extends Literal {
  type: 'tag';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    tag: TagNode;
  }
  interface RootContentMap {
    tag: TagNode;
  }
}

/** Makes `TagNode`s of the tokens of `tagSyntax`. */
export const tagFromMarkdown: Extension = {
  enter: {
    tag(token) {
      this.enter({ type: 'tag', value: '' }, token);
    },
    tagName(token) {
      (this.stack.at(-1) as TagNode).value = this.sliceSerialize(token);
    },
  },
  exit: {
    tag(token) {
      this.exit(token);
    },
  },
};
