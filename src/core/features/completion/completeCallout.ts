import { CompletionItemKind } from 'vscode-languageserver-types';
import { byText, pickBest } from './best';
import type { Suggestion } from './item';
import { matchScore, readQuery, readSearchable } from './match';
import type { CalloutPrompt } from './prompts/callout';

/** The types of callouts, each with its other names (Obsidian Help: Callouts). */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  note: [],
  abstract: ['summary', 'tldr'],
  info: [],
  todo: [],
  tip: ['hint', 'important'],
  success: ['check', 'done'],
  question: ['help', 'faq'],
  warning: ['caution', 'attention'],
  failure: ['fail', 'missing'],
  danger: ['error'],
  bug: [],
  example: [],
  quote: ['cite'],
};

const NAMES = Object.entries(TYPES).flatMap(([type, others], order) => [
  { name: type, type, order },
  ...others.map((name) => ({ name, type, order: order + Object.keys(TYPES).length })),
]);

/** The types of callouts that fit what is typed; the main names first. */
export function completeCallout(prompt: CalloutPrompt): Suggestion[] {
  const query = readQuery(prompt.typed);
  const fitting = NAMES.map((value) => ({ value, score: matchScore(query, readSearchable(value.name)) }));
  const found = pickBest(
    fitting.filter(({ score }) => score > 0),
    NAMES.length,
    (a, b) => a.order - b.order || byText(a.name, b.name),
  );
  return found.map(({ value: { name, type } }) => ({
    label: name,
    kind: CompletionItemKind.EnumMember,
    ...(name !== type && { description: type }),
    text: name + prompt.tail,
  }));
}
