/**
 * What the preview is made of and what it gives: plain data that may cross to another thread.
 *
 * Class names of the HTML are for styles and stay as they are; scripts go by the `data-` attributes, which nothing that
 * an author writes can bear.
 *
 * | Class                                   | Of                                                                        |
 * | --------------------------------------- | ------------------------------------------------------------------------- |
 * | `wiki-link`, `internal-link`            | `a`: a link into the vault; the first when written `[[…]]`                |
 * | `external-link`                         | `a` with `href`: a link to the web                                        |
 * | `unresolved`                            | with `internal-link`: leads nowhere, or not to the heading or block       |
 * | `blocked`                               | `a` without `href`: an address that the preview does not open             |
 * | `tag`                                   | `a`: `#tag`                                                               |
 * | `callout`, `callout-note`, …            | `div` or `details` (foldable); the second by what the type is an alias of |
 * | `callout-title`, `callout-title-inner`, `callout-content` | parts of a callout; a title is the `summary` of a `details` |
 * | `embed`, `embed-note`                   | `div`: a frame with an embedded note, section or block                    |
 * | `embed-title`, `embed-content`, `embed-link` | parts of it                                                          |
 * | `embed-missing`                         | in place of an embed that leads nowhere, in a circle, or too deep         |
 * | `embed-image`, `embed-audio`, `embed-video`, `embed-pdf`, `embed-file` | embedded files                             |
 * | `web-card`                              | `div`: something of the web that is not loaded until its button is pressed |
 * | `image-blocked`                         | `span`: a picture of the web that is not loaded                           |
 * | `math-inline`, `math-display`           | around KaTeX's own output; with `math-error` when it is none              |
 * | `mermaid`                               | `div` around `pre`: the text of a diagram, to be drawn                    |
 * | `code-block`, `shiki`                   | `pre`: code; the second when coloured (`--shiki-light`, `--shiki-dark`)   |
 * | `contains-task-list`, `task-list-item`, `task-list-item-checkbox` | lists with tasks; `data-task` is the mark       |
 * | `footnotes`, `footnote-ref`, `footnote-backref` | the section at the end, and the links to and fro                  |
 * | `block-id`                              | `span`: where `^id` stood, as an anchor                                   |
 * | `plain-block`, `plain-block-reason`     | a block shown as plain text, and why                                      |
 * | `note-head`, `note-title`, `note-facts`, `note-date`, `note-reading-time`, `note-badge`, `note-badge-draft`, `note-tags`, `note-url`, `note-redirects`, `note-notice` | the head of the page |
 *
 * | Attribute            | Of                                                                                          |
 * | -------------------- | ------------------------------------------------------------------------------------------- |
 * | `data-line`          | elements: first line of the source, from the first line of the block (0); of a note's own text only |
 * | `data-path`          | `a.internal-link`, `.embed-note`: the file in the vault that it leads to, as a vault path   |
 * | `data-target-line`   | beside `data-path`: the line (0-based) of that file                                         |
 * | `data-target`        | `a.unresolved`: what was written                                                            |
 * | `data-tag`           | `a.tag`: the name without `#`                                                               |
 * | `data-callout`, `data-callout-metadata` | `.callout`: the type in lower case, and what stands behind its bar       |
 * | `data-web`           | `.web-card button`: the address to load in a frame; `data-web-page` the one to open         |
 * | `data-image`         | `.image-blocked`: the address of the picture                                                |
 * | `data-task`          | `li.task-list-item`: the character between the brackets                                     |
 *
 * Every `id` begins with `user-content-`; that of a heading goes on with its anchor on the site, that of a block
 * with `^` and its id.
 */

/** Everything that the rendering of one note depends on. */
export interface RenderInput extends NoteText {
  readonly head: NoteHead;
  /** By `RenderDestination.embed`: the texts that are shown within the note, and within these, five deep. */
  readonly embeds: Readonly<Record<string, EmbeddedText>>;
  readonly settings: RenderSettings;
}

/** A note, or a part of one, with where its links lead. */
export interface NoteText {
  /** From the vault's root. */
  readonly path: string;
  /** The whole note as written, or the part. */
  readonly text: string;
  /** Where the body starts, behind the frontmatter: a UTF-16 offset in `text`. */
  readonly bodyStart: number;
  /** By `destinationKey`; a link that is not here counts as one that leads nowhere. */
  readonly destinations: Readonly<Record<string, RenderDestination>>;
  /** Line of the body's heading (0-based, in `text`) → its anchor on the site. */
  readonly anchors: Readonly<Record<number, string>>;
}

/** What stands in the frame of an embed. */
export interface EmbeddedText extends NoteText {
  /** Name of the note, and heading if it is a part. */
  readonly title: string;
  /** Line (0-based) of the note on which `text` starts. */
  readonly line: number;
}

export interface RenderSettings {
  /** Whether a single line ending within a paragraph is a space, as Obsidian's `strictLineBreaks` has it. */
  readonly strictLineBreaks: boolean;
  /** Whether pictures of the web are loaded. */
  readonly remoteImages: boolean;
}

/** What the head of the page says of the note. All of it text, none of it markup. */
export interface NoteHead {
  readonly title: string;
  /** As the author wrote it. */
  readonly date: string | undefined;
  readonly tags: readonly string[];
  /** Half a sentence that says why the note is not published; `undefined` when it is, or when that is not known. */
  readonly unpublished: string | undefined;
  readonly draft: boolean;
  /** Where it is published, percent-encoded; `undefined` when that is not known. */
  readonly url: string | undefined;
  /** Other addresses that lead to it, from the site's root. */
  readonly redirects: readonly string[];
  /** What is wrong with the frontmatter, for the author; `undefined` when nothing is. */
  readonly problem: string | undefined;
}

/** Where a link leads, as `resolve` said it, in what the page needs of it. `title` is for the pointer that hovers. */
export type RenderDestination =
  | {
      readonly kind: 'note';
      readonly path: string;
      /** Of the heading or block, 0-based; 0 for the note itself. */
      readonly line: number;
      /** What `href` says. */
      readonly href: string;
      readonly title: string;
      /** The file is there, the heading or block is not. */
      readonly missing: 'heading' | 'block' | undefined;
      /** Key of `RenderInput.embeds`; `undefined` when the link shows nothing in place. */
      readonly embed: string | undefined;
    }
  | {
      readonly kind: 'asset';
      readonly path: string;
      /** What `src` or `href` says. */
      readonly href: string;
      readonly title: string;
      readonly format: 'image' | 'audio' | 'video' | 'pdf' | 'file';
      /** Of a picture, in pixels, so that the page keeps room for it; `undefined` when not known. */
      readonly width: number | undefined;
      readonly height: number | undefined;
    }
  | { readonly kind: 'external'; readonly url: string; readonly title: string }
  | { readonly kind: 'missing'; readonly what: 'note' | 'asset'; readonly title: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[]; readonly title: string };

/** A note as a page. */
export interface RenderedNote {
  readonly head: { readonly html: string };
  /** In order; the last may be the section of footnotes. */
  readonly blocks: readonly RenderedBlock[];
  readonly needs: RenderNeeds;
}

/** What the page has to load besides. */
export interface RenderNeeds {
  /** The styles and fonts of KaTeX. */
  readonly math: boolean;
  /** mermaid, to draw the texts in `.mermaid`. */
  readonly mermaid: boolean;
}

/** A stretch of the page that Markdown renders by itself. */
export interface RenderedBlock {
  /** Two blocks with one key have the same HTML; no two blocks of a page have the same key. */
  readonly key: string;
  readonly html: string;
  /** Its first line in the source, 0-based. */
  readonly line: number;
  /** Its last line with something on it. */
  readonly endLine: number;
}

/** How a link is written, as far as that decides where it leads. */
export type WrittenForm = 'wiki' | 'markdown' | 'html';

/** The key of a link in `NoteText.destinations`; `destination` as `Link.destination` of the core has it. */
export function destinationKey(form: WrittenForm, destination: string): string {
  return `${form}:${destination}`;
}
