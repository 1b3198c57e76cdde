import type { Parent, PhrasingContent } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';

/** `^[…]`: a footnote, written where it is referred to. */
export interface InlineNote extends Parent {
  type: 'inlineNote';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineNote: InlineNote;
  }
  interface RootContentMap {
    inlineNote: InlineNote;
  }
}

/** Makes `InlineNote`s of the tokens of `inlineNoteSyntax`. */
export const inlineNoteFromMarkdown: Extension = {
  canContainEols: ['inlineNote'],
  enter: {
    inlineNote(token) {
      this.enter({ type: 'inlineNote', children: [] }, token);
    },
  },
  exit: {
    inlineNote(token) {
      this.exit(token);
    },
  },
};
