import { fieldNamed } from '../fields/index';
import type { Field } from '../fields/field';
import { schemasSay, type SchemaSays } from '../schema/schemaOffers';
import { siteOf } from '../site/site';
import { touches, type Span } from '../text/span';
import type { Note } from '../vault/vault';
import type { FeatureContext } from './context';
import { escapeMarkdown } from './safeMarkdown';

/** What a key of the frontmatter means, as Markdown, and where the key stands. */
export interface FieldDescription {
  readonly span: Span;
  readonly value: string;
}

/**
 * What the key at `offset` of the note's frontmatter means: what the author's schemas say, and what Obsidian and the
 * publisher make of it; `undefined` elsewhere, and for keys of which nobody says anything.
 */
export function describeFieldAt(
  { vault }: FeatureContext,
  note: Note,
  offset: number,
): FieldDescription | undefined {
  const entry = note.frontmatter?.entries.find(({ keySpan }) => touches(keySpan, offset));
  if (!entry) return undefined;
  const field = fieldNamed(entry.key);
  const parts = [
    ...schemasSay(vault, note, entry.key).flatMap(inMarkdown),
    ...(field
      ? [field.meaning, replaced(field, entry.key), field.inObsidian, field.onSite[siteOf(vault).publisher]]
      : []),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : { span: entry.keySpan, value: parts.join('\n\n') };
}

/** Nothing of a schema is Markdown: it would load the pictures that it names. */
function inMarkdown({ meaning, demand }: SchemaSays): string[] {
  const paragraphs = meaning === undefined ? [] : meaning.split(/\n\s*\n/).map(escapeMarkdown);
  if (demand !== undefined)
    paragraphs.push(`It is ${/[!<\\]/.test(demand) ? escapeMarkdown(demand) : demand}.`);
  return paragraphs;
}

function replaced({ name, deprecated }: Field, key: string): string | undefined {
  if (!deprecated.includes(key.toLowerCase())) return undefined;
  return `Obsidian reads \`${name}\` in its stead since 1.9.`;
}
