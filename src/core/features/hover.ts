import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import { offsetAt, rangeOf, type Position } from '../text/lines';
import { touches, type Span } from '../text/span';
import type { Note, VaultPath } from '../vault/vault';
import type { FeatureContext } from './context';
import { describeFieldAt } from './describeField';
import { describePage } from './describePage';
import { describeDestination } from './describeDestination';
import { linkOfDefinition } from './definitionParts';
import { excerptOf } from './excerpt';
import { destinationSpan, linkAt } from './linkAt';
import { safeMarkdown } from './safeMarkdown';

/**
 * What the link at `position` leads to: the beginning of a note, a section, a block, a picture, a footnote's text; of
 * a link that leads nowhere what that means and what to do; over the note's title where it is published; over a key of the
 * frontmatter what it means. `undefined`
 * elsewhere and on external links.
 */
export function hover(context: FeatureContext, path: VaultPath, position: Position): Hover | undefined {
  const note = context.vault.notes.get(path);
  if (!note) return undefined;
  const offset = offsetAt(note.lines, position);
  const link = linkAt(note, offset)?.link;
  if (link) return hoverOf(note, link.span, describeDestination(context, note, link));
  const definition = note.definitions.find((each) => touches(destinationSpan(each), offset));
  if (!definition) return footnoteHover(note, offset) ?? frontmatterHover(context, note, offset);
  const value = describeDestination(context, note, linkOfDefinition(definition));
  return hoverOf(note, destinationSpan(definition), value);
}

function hoverOf(note: Note, span: Span, value: string | undefined): Hover | undefined {
  if (!value) return undefined;
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(note.lines, span) };
}

/** Over a key: what it means; over the title's, and its value, where the note is published as well. */
function frontmatterHover(context: FeatureContext, note: Note, offset: number): Hover | undefined {
  const field = describeFieldAt(context, note, offset);
  if (!field) return pageHover(context, note, offset);
  const isTitle = note.text.slice(field.span.start, field.span.end) === 'title';
  const page = isTitle ? describePage(context, note) : undefined;
  return hoverOf(note, field.span, page === undefined ? field.value : `${field.value}\n\n${page}`);
}

/** Over the frontmatter's title, and over the heading that the note begins with: where it is published. */
function pageHover(context: FeatureContext, note: Note, offset: number): Hover | undefined {
  const title = note.frontmatter?.entries.find(({ key }) => key === 'title');
  const here = [title, note.headings[0]].find((place) => place && touches(place.span, offset));
  return here && hoverOf(note, here.span, describePage(context, note));
}

function footnoteHover(note: Note, offset: number): Hover | undefined {
  const mark = note.footnotes.find(({ kind, span }) => kind === 'reference' && touches(span, offset));
  const text = note.footnotes.find(
    ({ kind, identifier }) => kind === 'definition' && identifier === mark?.identifier,
  );
  if (!mark || !text) return undefined;
  const start = note.text.indexOf(':', text.label.end) + 1;
  return hoverOf(note, mark.span, safeMarkdown(note, excerptOf(note, { start, end: text.span.end })).trim());
}
