import type { Parent, PhrasingContent } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';

/** `%%…%%` within inline content. Its children, one line behind the other, are for those who follow links. */
export interface InlineComment extends Parent {
  type: 'inlineComment';
  children: PhrasingContent[];
}

/** A `%%` line, the lines to the next `%%`, and that line. */
export interface CommentBlock extends Parent {
  type: 'comment';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineComment: InlineComment;
  }
  interface RootContentMap {
    inlineComment: InlineComment;
    comment: CommentBlock;
  }
}

/** Makes `InlineComment` and `CommentBlock` nodes; as HTML both are empty, whoever renders them. */
export const commentFromMarkdown: Extension = {
  enter: {
    comment(token) {
      this.enter({ type: 'inlineComment', children: [], data: unseen() }, token);
    },
    commentBlock(token) {
      this.enter({ type: 'comment', children: [], data: unseen() }, token);
    },
    commentLine() {
      const comment = this.stack.at(-1) as InlineComment | CommentBlock;
      if (comment.children.length > 0) comment.children.push({ type: 'break' });
    },
  },
  exit: { comment: close, commentBlock: close },
};

function close(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

/** What mdast-util-to-hast shows of a node that it does not know. */
function unseen() {
  return { hName: 'span', hProperties: { hidden: true }, hChildren: [] };
}
