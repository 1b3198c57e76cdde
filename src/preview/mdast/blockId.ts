import type { Literal } from 'mdast';
import type { CompileContext, Extension } from 'mdast-util-from-markdown';

/** `^id` at the end of a paragraph; `value` is the id without its caret. */
export interface BlockIdNode extends Literal {
  type: 'blockId';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    blockId: BlockIdNode;
  }
  interface RootContentMap {
    blockId: BlockIdNode;
  }
}

/**
 * Makes `BlockIdNode`s of the tokens of `blockIdSyntax` that stand in a paragraph; in a heading or a table cell
 * `^id` is text (Obsidian Help: Internal links).
 */
export const blockIdFromMarkdown: Extension = {
  enter: {
    blockId(token) {
      if (endsParagraph(this)) this.enter({ type: 'blockId', value: '' }, token);
      else this.config.enter['data']!.call(this, token);
    },
    blockIdName(token) {
      const node = this.stack.at(-1)!;
      if (node.type === 'blockId') node.value = this.sliceSerialize(token);
    },
  },
  exit: {
    blockId(token) {
      if (this.stack.at(-1)!.type === 'blockId') this.exit(token);
      else this.config.exit['data']!.call(this, token);
    },
  },
};

function endsParagraph(context: CompileContext): boolean {
  return context.stack.at(-1)!.type === 'paragraph';
}
