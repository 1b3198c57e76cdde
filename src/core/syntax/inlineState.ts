import type { Span } from '../text/span';
import { makeUrlSearch, resetUrlSearch, type UrlSearch } from './bareUrl';
import { contentAt, sourceSpan, type Content } from './content';
import { makeMarkRuns, resetMarkRuns, type MarkRuns } from './markRuns';
import { makeSeeker, type Seeker } from './seek';
import type { Definition, Footnote, Link, LinkPlace, Opaque, Tag } from './syntax';
import { makeTitleSearch, resetTitleSearch, type TitleSearch } from './titleSearch';

/** What the inline pass finds, in the order of finding. */
export interface Found {
  readonly links: Link[];
  readonly tags: Tag[];
  readonly footnotes: Footnote[];
  readonly opaque: Opaque[];
}

/** What the inline pass knows of the note. */
export interface NoteFacts {
  /** By identifier; of several the first. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Identifiers of the footnotes that are defined. */
  readonly footnoteIds: ReadonlySet<string>;
}

/** A line of a comment. */
export interface HiddenLine {
  readonly content: Content;
  /** Whether the comment stands in the text of a link, which holds no bare URLs. */
  linked: boolean;
}

/** What the inline pass knows: of the note, and of the content that it reads. */
export interface InlineState extends NoteFacts {
  readonly found: Found;
  /** Lines of comments, to be read when the content that they stand in is. */
  readonly hidden: HiddenLine[];
  content: Content;
  text: string;
  start: number;
  end: number;
  place: LinkPlace;
  /** Whether `[ ]` at the start marks a task. */
  task: boolean;
  /** Whether it stands in the text of a link: see `HiddenLine`. */
  linked: boolean;
  /** Where plain text goes on: behind the last construct or escape. */
  textStart: number;
  /** What constructs have taken, in order; what stands in a link is part of the link. */
  readonly taken: Span[];
  /** The brackets that are open: offsets of `[` or `![`, innermost last. */
  readonly openers: number[];
  /** How many of `openers`, from the outermost on, may open no link: a link stands behind them (CommonMark 6.3). */
  inactive: number;
  /** The offset of the bracket, wiki link or footnote call that opened last. */
  lastOpening: number;
  readonly backticks: MarkRuns;
  readonly dollars: MarkRuns;
  readonly titles: TitleSearch;
  readonly urls: UrlSearch;
  /** Whether the text that is left may hold a bare URL. */
  mayHoldUrl: boolean;
  readonly commentEnds: Seeker;
  readonly markup: Readonly<Record<'-->' | '?>' | '>' | ']]>', Seeker>>;
}

export function makeInlineState({ definitions, footnoteIds }: NoteFacts, found: Found): InlineState {
  return {
    definitions,
    footnoteIds,
    found,
    hidden: [],
    content: contentAt('', 0, 0),
    text: '',
    start: 0,
    end: 0,
    place: 'text',
    task: false,
    linked: false,
    textStart: 0,
    taken: [],
    openers: [],
    inactive: 0,
    lastOpening: -1,
    backticks: makeMarkRuns('`'),
    dollars: makeMarkRuns('$'),
    titles: makeTitleSearch(),
    urls: makeUrlSearch(),
    mayHoldUrl: false,
    commentEnds: makeSeeker(),
    markup: { '-->': makeSeeker(), '?>': makeSeeker(), '>': makeSeeker(), ']]>': makeSeeker() },
  };
}

/** What there is to know of a content: see `InlineState`. */
export type ContentOptions = Readonly<Pick<InlineState, 'place' | 'task' | 'linked'>>;

/** Turns to `content`, and forgets the one before. */
export function beginContent(
  state: InlineState,
  content: Content,
  { place, task, linked }: ContentOptions,
): void {
  state.content = content;
  state.text = content.text;
  state.start = content.start;
  state.end = content.end;
  state.place = place;
  state.task = task;
  state.linked = linked;
  state.textStart = content.start;
  if (state.taken.length > 0) state.taken.length = 0;
  if (state.openers.length > 0) state.openers.length = 0;
  state.inactive = 0;
  state.lastOpening = -1;
  state.mayHoldUrl = false;
  resetMarkRuns(state.backticks);
  resetMarkRuns(state.dollars);
  resetTitleSearch(state.titles);
  resetUrlSearch(state.urls);
}

/** Notes that a construct has taken `span`, and what stands in it; gives the offset to go on from. */
export function take(state: InlineState, span: Span): number {
  const { taken } = state;
  while (taken.length > 0 && taken.at(-1)!.start >= span.start) taken.pop();
  taken.push(span);
  state.textStart = span.end;
  return span.end;
}

/** Notes that nothing in `[start, end)` of the content is a link or tag. A comment is noted as a whole. */
export function addOpaque(state: InlineState, kind: Opaque['kind'], { start, end }: Span): void {
  if (state.place === 'comment') return;
  const span = sourceSpan(state.content, start, end);
  state.found.opaque.push({ kind, start: span.start, end: span.end });
}
