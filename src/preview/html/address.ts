/** Addresses that a link of the page may open; the editor asks where it has to. */
const OPENED = /^(?:https?:)?\/\/[^/\\]|^(?:mailto|tel):/i;

/** `url` as an address that a link may bear; `undefined` when the preview does not open such addresses. */
export function linkAddress(url: string): string | undefined {
  const tidy = tidyAddress(url);
  return OPENED.test(tidy) ? withScheme(tidy) : undefined;
}

/** `url` as the address of something on the web; `undefined` for any other. */
export function webAddress(url: string): string | undefined {
  const tidy = tidyAddress(url);
  return /^(?:https?:)?\/\/[^/\\]/i.test(tidy) ? withScheme(tidy) : undefined;
}

/** A small picture written out in the text itself; `undefined` for anything else. */
export function inlinePicture(url: string): string | undefined {
  const tidy = tidyAddress(url);
  return /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=]+$/i.test(tidy) ? tidy : undefined;
}

/** As browsers read it: without control characters and blanks at its ends, and without tabs and line endings. */
function tidyAddress(url: string): string {
  return url.replace(/^[\0- ]+|[\0- ]+$/g, '').replace(/[\t\n\r]/g, '');
}

function withScheme(url: string): string {
  return url.startsWith('//') ? `https:${url}` : url;
}

/** What can be shown in a frame once the author asks for it. */
export interface WebPage {
  /** What it is, for people. */
  readonly name: string;
  /** The address to open. */
  readonly page: string;
  /** The address to load in a frame; `undefined` when it is only to be opened. */
  readonly frame: string | undefined;
}

/** Written as a picture, an address of these is no picture but a page (Obsidian Help: Embed web pages). */
export function embeddedPage(url: string): WebPage | undefined {
  const page = webAddress(url);
  if (page === undefined) return undefined;
  const video = youTubeId(page);
  if (video !== undefined) {
    return { name: 'YouTube video', page, frame: `https://www.youtube-nocookie.com/embed/${video}` };
  }
  const vimeo = /^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{4,12})(?:[/?#]|$)/i.exec(page);
  if (vimeo) return { name: 'Vimeo video', page, frame: `https://player.vimeo.com/video/${vimeo[1]}` };
  if (/^https?:\/\/(?:www\.)?(?:twitter|x)\.com\/[^/]+\/status\/\d+/i.test(page)) {
    return { name: 'Post on X', page, frame: undefined };
  }
  return undefined;
}

/** The page that an `<iframe>` shows. */
export function framedPage(url: string): WebPage | undefined {
  const page = webAddress(url);
  return page === undefined ? undefined : (embeddedPage(page) ?? { name: 'Web page', page, frame: page });
}

function youTubeId(url: string): string | undefined {
  const path =
    /^https?:\/\/(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/|live\/)([\w-]{6,20})/i;
  return (path.exec(url) ?? /^https?:\/\/youtu\.be\/([\w-]{6,20})/i.exec(url))?.[1];
}
