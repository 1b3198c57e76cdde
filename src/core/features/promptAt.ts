import { calloutPrompt, type CalloutPrompt } from './completion/prompts/callout';
import { fieldPrompt, type KeyPrompt, type ValuePrompt } from './completion/prompts/field';
import { destinationPrompt } from './completion/prompts/destination';
import { htmlPrompt } from './completion/prompts/html';
import { readPromptLine, type PromptLine } from './completion/prompts/line';
import type { LinkPrompt } from './completion/prompts/link';
import { referencePrompt } from './completion/prompts/reference';
import { frontmatterTagPrompt, tagPrompt, type TagPrompt } from './completion/prompts/tag';
import { wikiPrompt } from './completion/prompts/wiki';
import { contains, touches } from '../text/span';
import type { Note } from '../vault/vault';

/** What is being typed at a place: the part of a link, a tag, a callout's type, a property or its value. */
export type Prompt = LinkPrompt | TagPrompt | CalloutPrompt | KeyPrompt | ValuePrompt;

/**
 * What is being typed at `offset` (UTF-16) of `note`, read backwards on the line, since a construct that is not
 * finished is in no tree. `undefined` where nothing of ours is being typed: ordinary text, code, math, HTML
 * comments. Linear in the length of the line (in a table also of the table).
 */
export function promptAt(note: Note, offset: number): Prompt | undefined {
  const line = readPromptLine(note, offset);
  const prompt =
    note.frontmatter && touches(note.frontmatter.content, offset)
      ? (wikiPrompt(line) ??
        frontmatterTagPrompt(line, note.frontmatter.content) ??
        fieldPrompt(line, note.frontmatter.content))
      : bodyPrompt(line);
  return prompt && !isCovered(note, prompt, offset) ? prompt : undefined;
}

function bodyPrompt(line: PromptLine): Prompt | undefined {
  return (
    wikiPrompt(line) ??
    destinationPrompt(line) ??
    referencePrompt(line) ??
    htmlPrompt(line) ??
    calloutPrompt(line) ??
    tagPrompt(line)
  );
}

/** Whether code, math or HTML holds what opens the prompt, or the caret. */
function isCovered(note: Note, prompt: Prompt, offset: number): boolean {
  const opening = { start: prompt.opening, end: prompt.opening + 1 };
  return note.opaque.some((span) => {
    // Obsidian follows the links of a `%%` comment.
    if (span.kind === 'comment' || span.start >= offset) return false;
    if (span.kind === 'html' && (prompt.kind !== 'link' || prompt.form === 'html')) {
      return prompt.kind !== 'link' && offset < span.end;
    }
    // `[x](<My No` and a `>` further down look like a tag that opens where the destination does.
    if (span.kind === 'html' && span.start === prompt.span.start - 1) return false;
    return contains(span, opening) || offset < span.end;
  });
}
