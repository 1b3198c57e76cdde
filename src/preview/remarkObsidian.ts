import type { Root } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Extension as MicromarkExtension } from 'micromark-util-types';
import type { Processor, Transformer } from 'unified';
import { blockIdFromMarkdown } from './mdast/blockId';
import { markCallouts } from './mdast/callout';
import { commentFromMarkdown } from './mdast/comment';
import { tagFromMarkdown } from './mdast/tag';
import { wikiLinkFromMarkdown } from './mdast/wikiLink';
import { blockIdSyntax } from './micromark/blockId';
import { commentSyntax } from './micromark/comment';
import { commentBlockSyntax } from './micromark/commentBlock';
import { tagSyntax } from './micromark/tag';
import { wikiLinkSyntax } from './micromark/wikiLink';

declare module 'unified' {
  interface Data {
    micromarkExtensions?: MicromarkExtension[];
    fromMarkdownExtensions?: (FromMarkdownExtension | FromMarkdownExtension[])[];
  }
}

/**
 * Teaches remark what Obsidian adds to Markdown: wiki links and embeds, `%%` comments, tags, block ids and
 * callouts. To be used behind remark-gfm and remark-math, whose constructs then come second at the same character.
 */
export function remarkObsidian(this: Processor): Transformer<Root> {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(
    wikiLinkSyntax,
    commentSyntax,
    commentBlockSyntax,
    tagSyntax,
    blockIdSyntax,
  );
  (data.fromMarkdownExtensions ??= []).push(
    wikiLinkFromMarkdown,
    commentFromMarkdown,
    tagFromMarkdown,
    blockIdFromMarkdown,
  );
  return (tree, file) => markCallouts(tree, String(file));
}
