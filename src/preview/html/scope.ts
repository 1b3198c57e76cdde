import type { Element, ElementContent } from 'hast';
import type { Body, BodyBlock, BodyReader } from '../blocks/readBody';
import {
  destinationKey,
  type EmbeddedText,
  type NoteText,
  type RenderDestination,
  type RenderSettings,
  type WrittenForm,
} from '../rendered';
import type { WriteCode } from './code';
import type { WriteMath } from './math';

/** What one text of the page is rendered with. */
export interface Scope {
  readonly note: NoteText;
  readonly body: Body;
  /** Before the `id`s of its elements; of an embedded text another one than of the page. */
  readonly idPrefix: string;
  /** The embeds that it stands in, the page itself first: keys of `embeds`. */
  readonly trail: readonly string[];
  readonly page: Page;
}

/** What the whole page is rendered with. */
export interface Page {
  readonly settings: RenderSettings;
  readonly writeCode: WriteCode;
  readonly writeMath: WriteMath;
  /** The text of an embed; `undefined` when it was not gathered. */
  embedOf(embed: string): EmbeddedText | undefined;
  /** The reader of each embed, which remembers what it has read. */
  readerOf(embed: string): BodyReader;
  /** Told of each destination that is looked up, by its key. */
  noteLookUp(key: string, destination: RenderDestination | undefined): void;
  /** A short name for the embed, the same for the same note. */
  placeOf(embed: string): number;
  /** Says whether so many more characters of embedded text may be shown, and counts them. */
  takeEmbed(characters: number): boolean;
}

/** A stretch of the page that is being made: some blocks of one text. */
export interface Draft {
  readonly scope: Scope;
  /** The line of the note on which the stretch begins; `undefined` when its elements bear no lines. */
  readonly line: number | undefined;
  readonly block: BodyBlock;
  readonly trusted: Trusted[];
}

/** What an element is to be once nothing the author wrote can be taken for it. */
export interface Trusted extends Pick<Element, 'tagName' | 'properties'> {
  /** In the stead of what the element holds; absent when that stays. */
  readonly content?: readonly ElementContent[];
}

/** Before the `id` of everything that an author can name. */
export const ID_PREFIX = 'user-content-';

/** Whether the text is the page itself. */
export function isPage({ trail }: Scope): boolean {
  return trail.length === 1;
}

/** Where a link of the text leads; `undefined` when that is not known, which is as if it led nowhere. */
export function lookUp(scope: Scope, form: WrittenForm, destination: string): RenderDestination | undefined {
  const key = destinationKey(form, destination);
  const { destinations } = scope.note;
  const found = Object.hasOwn(destinations, key) ? destinations[key] : undefined;
  if (isPage(scope)) scope.page.noteLookUp(key, found);
  return found;
}
