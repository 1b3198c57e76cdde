import { CompletionItemKind } from 'vscode-languageserver-types';
import { entriesNamed } from '../../fields/entries';
import { habitsOf } from '../../fields/habits';
import { fieldNamed, fields } from '../../fields/index';
import { keysOf } from '../../fields/names';
import { quoteText, yamlText } from '../../frontmatter/edit/yamlText';
import { offeredKeys, offeredValues } from '../../schema/schemaOffers';
import type { Note } from '../../vault/vault';
import type { FeatureContext } from '../context';
import { byText, keepBest } from './best';
import type { Suggestion } from './item';
import { matchScore, readQuery, readSearchable } from './match';
import type { KeyPrompt, ValuePrompt } from './prompts/field';

const MOST_ITEMS = 60;

/** A key of the author's own is offered when so many notes have it. */
const FEWEST_NOTES = 3;

/**
 * The keys that the note has not yet, those that fit what is typed first: those of the author's schemas, the fields in the
 * order in which authors write them, and the author's own keys, those of most notes first.
 */
export function completeKey(
  context: FeatureContext,
  note: Note,
  { typed, hasColon }: KeyPrompt,
): Suggestion[] {
  const query = readQuery(typed);
  const best = keepBest<KeyOffer & { readonly order: number }>(MOST_ITEMS, (a, b) => a.order - b.order);
  keyOffers(context, note).forEach((offer, order) => {
    const { name } = offer;
    const field = fieldNamed(name);
    const names = field && keysOf(field).includes(name.toLowerCase()) ? keysOf(field) : [name.toLowerCase()];
    const isThere = names.some((key) => entriesNamed(note, key).some((entry) => entry.key !== typed));
    const score = isThere ? 0 : matchScore(query, readSearchable(name));
    if (score > 0) best.offer(score, { ...offer, order });
  });
  return best.done().map(({ name, meaning }) => ({
    label: name,
    kind: CompletionItemKind.Property,
    description: meaning,
    text: hasColon ? name : `${name}: `,
  }));
}

interface KeyOffer {
  readonly name: string;
  readonly meaning: string;
}

function keyOffers({ vault }: FeatureContext, note: Note): readonly KeyOffer[] {
  const offers = new Map<string, KeyOffer>();
  const offer = (name: string, meaning: string): void => {
    if (!offers.has(name)) offers.set(name, { name, meaning });
  };
  for (const { value, meaning } of offeredKeys(vault, note)) {
    const name = String(value);
    offer(name, meaning ?? fieldNamed(name)?.meaning ?? 'of your schema');
  }
  for (const { name, meaning } of fields) offer(name, meaning);
  const own = [...habitsOf(vault).keys].filter(([key, notes]) => notes >= FEWEST_NOTES && !fieldNamed(key));
  own.sort((a, b) => b[1] - a[1] || byText(a[0], b[0]));
  for (const [key, notes] of own) if (IS_KEY.test(key)) offer(key, `in ${notes} notes`);
  return [...offers.values()];
}

const IS_KEY = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** The values that suit the key, best first: those that the author's schemas list, and those of the field. */
export function completeValue(
  { vault, today }: FeatureContext,
  note: Note,
  { key, isItem, typed, quote }: ValuePrompt,
): Suggestion[] {
  const listed = offeredValues(vault, note, { key, isItem });
  const values: ValueOffer[] = [
    ...listed.map(({ value, meaning = '' }) => ({
      text: String(value),
      reason: meaning,
      isWord: typeof value !== 'string',
    })),
    ...(isItem ? [] : (fieldNamed(key)?.suggest?.({ vault, note, today }) ?? [])).map(
      ({ text, reason = '' }) => ({ text, reason, isWord: fieldNamed(key)?.kind === 'boolean' }),
    ),
  ];
  const query = readQuery(typed);
  const best = keepBest<ValueOffer & { readonly order: number }>(
    MOST_ITEMS,
    (a, b) => a.order - b.order || byText(a.text, b.text),
  );
  const seen = new Set<string>();
  values.forEach((offer, order) => {
    const score = seen.has(offer.text) ? 0 : matchScore(query, readSearchable(offer.text));
    seen.add(offer.text);
    if (score > 0) best.offer(score, { ...offer, order });
  });
  return best.done().map(({ text, reason, isWord }) => ({
    label: text,
    kind: CompletionItemKind.Value,
    ...(reason !== '' && { description: reason }),
    text: inPlace(text, { quote, isWord, isItem }),
  }));
}

interface ValueOffer {
  readonly text: string;
  readonly reason: string;
  /** Whether it is a number, or yes and no: bare it is that, in quotes a text. */
  readonly isWord: boolean;
}

/** The value as YAML where it is to stand: within the quotes that are there, or with some where it needs them. */
function inPlace(
  text: string,
  { quote, isWord, isItem }: { quote: ValuePrompt['quote']; isWord: boolean; isItem: boolean },
): string {
  if (quote === "'") return text.replaceAll("'", "''");
  if (quote === '"')
    return /["\\]/.test(text) ? JSON.stringify(text).slice(1, -1) : quoteText(text).slice(1, -1);
  return isWord ? text : yamlText(text, isItem ? 'flow' : 'block');
}
