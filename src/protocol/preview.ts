/** The names of the messages about previews. What goes with each stands beside its type. */
export const previewMethods = {
  /** Client → server, `ShowPreview`. */
  show: 'inkstone/preview/show',
  /** Client → server, `ClosePreview`. */
  close: 'inkstone/preview/close',
  /** Server → client, `PreviewUpdate`. */
  update: 'inkstone/preview/update',
} as const;

/**
 * A panel shows a note from now on, and wants all of its page; after that it is sent what changes, whenever something
 * does. A panel that shows another note, or has lost its page, says so again.
 */
export interface ShowPreview {
  /** The client's own name for the panel. */
  readonly panel: string;
  /** URI of the note. */
  readonly uri: string;
  /** What stands before the path of a file (`/home/me/blog/a.png`, percent-encoded) where the panel may load it. */
  readonly resources: string;
  /** Whether pictures may be loaded from the web. */
  readonly remoteImages: boolean;
  /** Render everything anew. */
  readonly afresh: boolean;
}

/** A panel is closed or hidden. */
export interface ClosePreview {
  readonly panel: string;
  /** It is only hidden, and will show the same again. */
  readonly keep: boolean;
}

/** A piece of a page: a paragraph, a list, a table… */
export interface PreviewBlock {
  readonly html: string;
  /** The lines of the note that it was made from, from 0, the last one included. */
  readonly line: number;
  readonly endLine: number;
}

/** Some of the blocks of a page: those that the page before had from `from` on, or new ones. */
export type PreviewRun =
  /** `shift`: by how many lines they stand lower now. */
  | { readonly kind: 'kept'; readonly from: number; readonly count: number; readonly shift: number }
  | { readonly kind: 'new'; readonly blocks: readonly PreviewBlock[] };

/** A page, told by how it differs from the one before. */
export interface PagePatch {
  /** Counts the pages of a panel, from 1. */
  readonly revision: number;
  /** The revision of the page before; 0 stands for an empty one. */
  readonly base: number;
  /** HTML of what stands above the text; `undefined` where it is as before. */
  readonly head: string | undefined;
  /** All blocks, in order. */
  readonly runs: readonly PreviewRun[];
  /** What has to be loaded besides to show the page. */
  readonly needs: { readonly math: boolean; readonly mermaid: boolean };
}

/** What a panel shows now. */
export interface PreviewUpdate extends PagePatch {
  readonly panel: string;
  readonly uri: string;
  /** URI of the vault's folder; `undefined` when the note is in none. */
  readonly root: string | undefined;
  /** The author's own style sheets, as URLs that the panel may load. */
  readonly styles: readonly string[];
  /** Why there is no page, for the author to read; `undefined` where there is one. */
  readonly trouble: string | undefined;
}

/** What a panel tells its page. */
export type ToPage =
  | { readonly kind: 'update'; readonly update: PreviewUpdate }
  /** What to keep for the time after the window was reloaded. */
  | { readonly kind: 'remember'; readonly uri: string; readonly isLocked: boolean }
  /** The editor shows this line at its top, from 0; `2.5` is the middle of line 2. */
  | { readonly kind: 'scroll'; readonly line: number }
  /** The note has pictures on the web, and the author has not yet said whether to load them. */
  | { readonly kind: 'askForImages'; readonly isAsked: boolean };

/** What a page tells its panel. */
export type FromPage =
  /** It can take updates and has none. */
  | { readonly kind: 'ready' }
  /** An update did not fit: it needs the whole page. */
  | { readonly kind: 'lost' }
  /** This line (as in `ToPage`) has come to stand at the top. */
  | { readonly kind: 'scrolled'; readonly line: number }
  /** The author wants to edit this line. */
  | { readonly kind: 'edit'; readonly line: number }
  /** The author followed a link to a file of the vault: its path from the root, and the line there. */
  | { readonly kind: 'open'; readonly path: string; readonly line: number; readonly beside: boolean }
  /** The author followed a link to the web. */
  | { readonly kind: 'browse'; readonly url: string }
  /** The author wants to see where a tag is used; without `#`. */
  | { readonly kind: 'searchTag'; readonly tag: string }
  /** The page holds pictures of the web that are not loaded. */
  | { readonly kind: 'hasRemoteImages' }
  /** The answer to `askForImages`. */
  | { readonly kind: 'remoteImages'; readonly load: boolean };

/** The message in `value`; `undefined` when it is none. */
export function readFromPage(value: unknown): FromPage | undefined {
  const { kind, line, path, beside, url, tag, load } = recordOf(value);
  switch (kind) {
    case 'ready':
    case 'lost':
    case 'hasRemoteImages':
      return { kind };
    case 'scrolled':
    case 'edit':
      return isLine(line) ? { kind, line } : undefined;
    case 'open':
      return isText(path) && isLine(line) && typeof beside === 'boolean'
        ? { kind, path, line, beside }
        : undefined;
    case 'browse':
      return isText(url) ? { kind, url } : undefined;
    case 'searchTag':
      return isText(tag) ? { kind, tag } : undefined;
    case 'remoteImages':
      return typeof load === 'boolean' ? { kind, load } : undefined;
    default:
      return undefined;
  }
}

/** The message in `value`; `undefined` when it is none. */
export function readToPage(value: unknown): ToPage | undefined {
  const { kind, line, isAsked, uri, isLocked, update } = recordOf(value);
  switch (kind) {
    case 'scroll':
      return isLine(line) ? { kind, line } : undefined;
    case 'remember':
      return isText(uri) && typeof isLocked === 'boolean' ? { kind, uri, isLocked } : undefined;
    case 'askForImages':
      return typeof isAsked === 'boolean' ? { kind, isAsked } : undefined;
    case 'update':
      return isUpdate(update) ? { kind, update } : undefined;
    default:
      return undefined;
  }
}

/** Whether `value`, which came over the wire, is what the server sends as `previewMethods.update`. */
export function isUpdate(value: unknown): value is PreviewUpdate {
  const { panel, uri, root, revision, base, head, runs, needs, styles, trouble } = recordOf(value);
  const { math, mermaid } = recordOf(needs);
  return (
    [panel, uri].every(isText) &&
    [revision, base].every(isCount) &&
    [root, head, trouble].every(isTextOrNothing) &&
    typeof math === 'boolean' &&
    typeof mermaid === 'boolean' &&
    isListOf(styles, isText) &&
    isListOf(runs, isRun)
  );
}

/** Whether `value`, which came over the wire, is what a client sends as `previewMethods.show`. */
export function isShowPreview(value: unknown): value is ShowPreview {
  const { panel, uri, resources, remoteImages, afresh } = recordOf(value);
  return (
    [panel, uri, resources].every(isText) && [remoteImages, afresh].every((flag) => typeof flag === 'boolean')
  );
}

/** Whether `value`, which came over the wire, is what a client sends as `previewMethods.close`. */
export function isClosePreview(value: unknown): value is ClosePreview {
  const { panel, keep } = recordOf(value);
  return isText(panel) && typeof keep === 'boolean';
}

function isRun(value: unknown): boolean {
  const { kind, from, count, shift, blocks } = recordOf(value);
  if (kind === 'kept') return isCount(from) && isCount(count) && Number.isInteger(shift);
  return kind === 'new' && isListOf(blocks, isBlock);
}

function isBlock(value: unknown): boolean {
  const { html, line, endLine } = recordOf(value);
  return isText(html) && isCount(line) && isCount(endLine);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNothing(value: unknown): boolean {
  return value === undefined || value === null || isText(value);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
