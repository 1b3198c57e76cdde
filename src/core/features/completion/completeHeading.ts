import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Heading } from '../../syntax/syntax';
import { decodePercent } from '../../text/percent';
import { findHeading, sectionOf } from '../../vault/fragments';
import type { Note } from '../../vault/vault';
import type { FeatureContext } from '../context';
import { keepBest, type Best } from './best';
import { headingWords, visibleText } from './headingWords';
import type { Suggestion } from './item';
import { linkedNote } from './linkedNote';
import { matchScore, readQuery, readSearchable } from './match';
import type { LinkPrompt } from './prompts/link';
import { writeFragment } from './writeLink';

const MOST_ITEMS = 200;

interface Found {
  readonly heading: Heading;
  readonly text: string;
  /** Its number among the note's headings. */
  readonly at: number;
}

/** The headings of the note that the link leads to, best first; all of them, in their order, while nothing is typed. */
export function completeHeading(
  context: FeatureContext,
  at: { readonly note: Note; readonly prompt: LinkPrompt; readonly caret: number },
): Suggestion[] {
  const { prompt } = at;
  const target = linkedNote(context, at);
  if (!target) return [];
  const best = keepBest<Found>(MOST_ITEMS, (a, b) => a.at - b.at);
  offerHeadings(target, at, best);
  return best.done().flatMap(({ heading, text }) => {
    const words = headingWords(target, heading, prompt.above);
    if (words === undefined) return [];
    const path = prompt.target === '' ? undefined : target.path;
    return {
      label: text,
      kind: CompletionItemKind.Reference,
      description: '#'.repeat(heading.level),
      ...writeFragment(context, prompt, { fragment: words, path, label: text }),
      data: { kind: 'heading', path: target.path, start: heading.span.start },
    };
  });
}

function offerHeadings(
  target: Note,
  { prompt, caret }: { readonly prompt: LinkPrompt; readonly caret: number },
  best: Best<Found>,
): void {
  const typed = prompt.form === 'wiki' ? prompt.typed : decodePercent(prompt.typed);
  const query = readQuery(typed.replace(/[#^]/g, ' '));
  const parent = prompt.above.length > 0 ? findHeading(target, prompt.above.join('#')) : undefined;
  if (prompt.above.length > 0 && !parent) return;
  const within = parent ? sectionOf(target, parent) : { start: 0, end: target.text.length };
  for (const [at, heading] of target.headings.entries()) {
    if (heading === parent || heading.span.start < within.start || heading.span.start >= within.end) continue;
    const isBeingTyped = heading.span.start <= prompt.opening && caret <= heading.span.end;
    const text = visibleText(heading);
    if (text === '' || (isBeingTyped && prompt.target === '')) continue;
    const score = matchScore(query, readSearchable(text));
    if (score > 0) best.offer(score, { heading, text, at });
  }
}
