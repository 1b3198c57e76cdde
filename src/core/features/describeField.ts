import { fieldNamed } from '../fields/index';
import type { Field } from '../fields/field';
import { siteOf } from '../site/site';
import { touches, type Span } from '../text/span';
import type { Note } from '../vault/vault';
import type { FeatureContext } from './context';

/** What a key of the frontmatter means, as Markdown, and where the key stands. */
export interface FieldDescription {
  readonly span: Span;
  readonly value: string;
}

/**
 * What the key at `offset` of the note's frontmatter means, and what Obsidian and the publisher make of it; `undefined`
 * elsewhere and for the author's own keys.
 */
export function describeFieldAt(
  { vault }: FeatureContext,
  note: Note,
  offset: number,
): FieldDescription | undefined {
  const entry = note.frontmatter?.entries.find(({ keySpan }) => touches(keySpan, offset));
  const field = entry && fieldNamed(entry.key);
  if (!field) return undefined;
  const parts = [
    field.meaning,
    replaced(field, entry.key),
    field.inObsidian,
    field.onSite[siteOf(vault).publisher],
  ];
  return { span: entry.keySpan, value: parts.filter((part) => part !== undefined).join('\n\n') };
}

function replaced({ name, deprecated }: Field, key: string): string | undefined {
  if (!deprecated.includes(key.toLowerCase())) return undefined;
  return `Obsidian reads \`${name}\` in its stead since 1.9.`;
}
