import { CompletionItemKind } from 'vscode-languageserver-types';
import { entriesNamed } from '../../fields/entries';
import { fieldNamed, fields } from '../../fields/index';
import { keysOf } from '../../fields/names';
import { quoteText, yamlText } from '../../frontmatter/edit/yamlText';
import type { Note } from '../../vault/vault';
import type { FeatureContext } from '../context';
import { byText, keepBest } from './best';
import type { Suggestion } from './item';
import { matchScore, readQuery, readSearchable } from './match';
import type { KeyPrompt, ValuePrompt } from './prompts/field';

const MOST_ITEMS = 60;

/** The fields that the note has not yet, those that fit what is typed first, in the order in which authors write them. */
export function completeKey(note: Note, { typed, hasColon }: KeyPrompt): Suggestion[] {
  const query = readQuery(typed);
  const best = keepBest<{ readonly name: string; readonly order: number }>(
    MOST_ITEMS,
    (a, b) => a.order - b.order,
  );
  fields.forEach((field, order) => {
    const isThere = keysOf(field).some((key) => entriesNamed(note, key).some((entry) => entry.key !== typed));
    const score = isThere ? 0 : matchScore(query, readSearchable(field.name));
    if (score > 0) best.offer(score, { name: field.name, order });
  });
  return best.done().map(({ name }) => ({
    label: name,
    kind: CompletionItemKind.Property,
    description: fieldNamed(name)!.meaning,
    text: hasColon ? name : `${name}: `,
  }));
}

/** The values that suit the field, best first; none of the author's own keys. */
export function completeValue(
  { vault, today }: FeatureContext,
  note: Note,
  { key, typed, quote }: ValuePrompt,
): Suggestion[] {
  const values = fieldNamed(key)?.suggest?.({ vault, note, today }) ?? [];
  const query = readQuery(typed);
  const best = keepBest<{ readonly text: string; readonly reason: string; readonly order: number }>(
    MOST_ITEMS,
    (a, b) => a.order - b.order || byText(a.text, b.text),
  );
  const seen = new Set<string>();
  values.forEach(({ text, reason = '' }, order) => {
    const score = seen.has(text) ? 0 : matchScore(query, readSearchable(text));
    seen.add(text);
    if (score > 0) best.offer(score, { text, reason, order });
  });
  return best.done().map(({ text, reason }) => ({
    label: text,
    kind: CompletionItemKind.Value,
    ...(reason !== '' && { description: reason }),
    text: inPlace(text, { quote, isBoolean: fieldNamed(key)?.kind === 'boolean' }),
  }));
}

/** The value as YAML where it is to stand: within the quotes that are there, or with some where it needs them. */
function inPlace(
  text: string,
  { quote, isBoolean }: { quote: ValuePrompt['quote']; isBoolean: boolean },
): string {
  if (quote === "'") return text.replaceAll("'", "''");
  if (quote === '"')
    return /["\\]/.test(text) ? JSON.stringify(text).slice(1, -1) : quoteText(text).slice(1, -1);
  return isBoolean ? text : yamlText(text, 'block');
}
