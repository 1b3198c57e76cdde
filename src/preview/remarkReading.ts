import type { Processor } from 'unified';
import { highlightFromMarkdown } from './mdast/highlight';
import { inlineNoteFromMarkdown } from './mdast/inlineNote';
import { highlightSyntax } from './micromark/highlight';
import { inlineNoteSyntax } from './micromark/inlineNote';

/**
 * Teaches remark what of Obsidian's Markdown changes how a note looks and nothing else, so that the index need not know
 * it: highlights and footnotes within the text. To be used behind remarkObsidian.
 */
export function remarkReading(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(highlightSyntax, inlineNoteSyntax);
  (data.fromMarkdownExtensions ??= []).push(highlightFromMarkdown, inlineNoteFromMarkdown);
}
