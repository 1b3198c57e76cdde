import type { CompletionList } from 'vscode-languageserver-types';
import { offsetAt, type Position } from '../../text/lines';
import type { Note, VaultPath } from '../../vault/vault';
import type { FeatureContext } from '../context';
import { promptAt, type Prompt } from '../promptAt';
import { completeBlock } from './completeBlock';
import { completeCallout } from './completeCallout';
import { completeKey, completeValue } from './completeField';
import { completeHeading } from './completeHeading';
import { completeLabel } from './completeLabel';
import { completeTag } from './completeTag';
import { completeTarget } from './completeTarget';
import { makeList, NO_ITEMS, type Suggestion } from './item';
import type { LinkPrompt } from './prompts/link';

/**
 * The characters at which an editor should ask by itself. Those that open a part of a link, and those that end a word
 * within a name: VS Code filters the list that it has when a word begins, and asks only at the next letter.
 */
export const TRIGGER_CHARACTERS: readonly string[] = [
  '[',
  '(',
  '<',
  '#',
  '^',
  '|',
  '/',
  '!',
  '"',
  ' ',
  '-',
  '.',
];

/**
 * What can stand at `position` of the note at `path`, best first and no more than about 200; empty where nothing of
 * ours is being typed. Plain text edits only; asked twice, it answers the same.
 */
export function complete(context: FeatureContext, path: VaultPath, position: Position): CompletionList {
  const note = context.vault.notes.get(path);
  if (!note) return NO_ITEMS;
  const caret = offsetAt(note.lines, position);
  const prompt = promptAt(note, caret);
  if (!prompt) return NO_ITEMS;
  const suggestions = suggest(context, { note, prompt, caret });
  return suggestions.length === 0 ? NO_ITEMS : makeList(note, { span: prompt.span, caret }, suggestions);
}

function suggest(
  context: FeatureContext,
  { note, prompt, caret }: { readonly note: Note; readonly prompt: Prompt; readonly caret: number },
): Suggestion[] {
  switch (prompt.kind) {
    case 'link':
      return suggestPart(context, { note, prompt, caret });
    case 'tag':
      return completeTag(context, { note, prompt, caret });
    case 'callout':
      return completeCallout(prompt);
    case 'key':
      return completeKey(context, note, prompt);
    case 'value':
      return completeValue(context, note, prompt);
  }
}

function suggestPart(
  context: FeatureContext,
  at: { readonly note: Note; readonly prompt: LinkPrompt; readonly caret: number },
): Suggestion[] {
  switch (at.prompt.part) {
    case 'target':
      return completeTarget(context, at);
    case 'heading':
      return completeHeading(context, at);
    case 'block':
      return completeBlock(context, at);
    case 'label':
      return completeLabel(context, at);
  }
}
