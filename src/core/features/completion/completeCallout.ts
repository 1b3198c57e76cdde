import { CompletionItemKind } from 'vscode-languageserver-types';
import { CALLOUT_TYPES } from '../../syntax/calloutTypes';
import { byText, keepBest } from './best';
import type { Suggestion } from './item';
import { matchScore, readQuery, readSearchable } from './match';
import type { CalloutPrompt } from './prompts/callout';

const NAMES = Object.entries(CALLOUT_TYPES).flatMap(([type, others], order) => [
  { name: type, type, order },
  ...others.map((name) => ({ name, type, order: order + Object.keys(CALLOUT_TYPES).length })),
]);

/** The types of callouts that fit what is typed; the main names first. */
export function completeCallout(prompt: CalloutPrompt): Suggestion[] {
  const query = readQuery(prompt.typed);
  const best = keepBest<(typeof NAMES)[number]>(
    NAMES.length,
    (a, b) => a.order - b.order || byText(a.name, b.name),
  );
  for (const one of NAMES) {
    const score = matchScore(query, readSearchable(one.name));
    if (score > 0) best.offer(score, one);
  }
  return best.done().map(({ name, type }) => ({
    label: name,
    kind: CompletionItemKind.EnumMember,
    ...(name !== type && { description: type }),
    text: name + prompt.tail,
  }));
}
