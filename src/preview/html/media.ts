import type { Element, ElementContent, Properties } from 'hast';
import type { RenderDestination } from '../rendered';
import { embeddedPage, inlinePicture, webAddress, type WebPage } from './address';
import { linkProperties, safeHref } from './link';
import { element, text } from './make';
import type { Scope } from './scope';

/** Something shown in place, as an author wrote it: `![[…]]`, `![…](…)`, `<img>` and their like. */
export interface WrittenEmbed {
  readonly destination: string;
  readonly isWiki: boolean;
  /** `undefined` when the author gave none. */
  readonly alt: string | undefined;
  readonly title: string | undefined;
  readonly width: string | undefined;
  readonly height: string | undefined;
}

type AssetDestination = Extract<RenderDestination, { kind: 'asset' }>;

/** What is shown for an embed that is no note. Made of text alone, and as safe as `to` is. */
export function mediaElement(scope: Scope, to: RenderDestination | undefined, embed: WrittenEmbed): Element {
  switch (to?.kind) {
    case 'asset':
      return assetElement(to, embed);
    case 'external':
      return externalElement(scope, to.url, embed);
    case 'note':
      return element('a', linkProperties(to, { ...embed, title: undefined }), [text(embed.alt || to.title)]);
    case 'ambiguous':
      return missingElement(`Several files could be meant by “${embed.destination}”.`, to.title);
    case 'missing':
    case undefined:
      return missingElement(`“${embed.destination}” is not in this vault.`, to?.title);
  }
}

/** What stands in the place of an embed that cannot be shown. */
export function missingElement(message: string, title?: string): Element {
  return element('span', { className: ['embed-missing'], ...(title !== undefined && { title }) }, [
    text(message),
  ]);
}

function assetElement(to: AssetDestination, embed: WrittenEmbed): Element {
  const src = safeHref(to.href);
  const size = sizeOf(to, embed);
  const title = embed.title ?? undefined;
  const name = to.path.slice(to.path.lastIndexOf('/') + 1);
  switch (to.format) {
    case 'image':
      return element('img', {
        className: ['embed-image'],
        src,
        alt: embed.alt ?? name,
        title,
        ...size,
        loading: 'lazy',
        decoding: 'async',
      });
    case 'audio':
      return element('audio', {
        className: ['embed-audio'],
        src,
        controls: true,
        preload: 'metadata',
        title: name,
      });
    case 'video':
      return element('video', {
        className: ['embed-video'],
        src,
        controls: true,
        preload: 'metadata',
        title: name,
        ...size,
      });
    case 'pdf':
      return fileElement('embed-pdf', to, `${name}${pageOf(embed.destination)}`);
    case 'file':
      return fileElement('embed-file', to, name);
  }
}

function fileElement(className: string, to: AssetDestination, label: string): Element {
  const link = linkProperties(to, { destination: to.path, isWiki: false, title: undefined });
  return element('span', { className: [className] }, [element('a', link, [text(label)])]);
}

function pageOf(destination: string): string {
  const page = /#(?:.*&)?page=(\d{1,5})/.exec(destination)?.[1];
  return page === undefined ? '' : `, page ${page}`;
}

/** Width and height for the page, which keeps room for a picture before it is there. */
function sizeOf(to: AssetDestination | undefined, embed: WrittenEmbed): Properties {
  const width = numberOf(embed.width);
  const height = numberOf(embed.height);
  const own = to?.width && to.height ? { width: to.width, height: to.height } : undefined;
  if (width === undefined && height === undefined) {
    return embed.width === undefined ? (own ?? {}) : { width: embed.width };
  }
  return {
    width: width ?? (own && height && Math.round((height * own.width) / own.height)),
    height: height ?? (own && width && Math.round((width * own.height) / own.width)),
  };
}

function numberOf(length: string | undefined): number | undefined {
  return length !== undefined && /^\d{1,5}(?:px)?$/.test(length) ? Number.parseInt(length, 10) : undefined;
}

function externalElement({ page: { settings } }: Scope, url: string, embed: WrittenEmbed): Element {
  const web = embeddedPage(url);
  if (web) return webCard(web);
  const picture = inlinePicture(url);
  const address = webAddress(url);
  if (picture === undefined && address === undefined) {
    return missingElement('The preview does not show addresses of this kind.', url);
  }
  const alt = embed.alt ?? '';
  if (picture === undefined && !settings.remoteImages) {
    const label = alt === '' ? address! : alt;
    return element(
      'span',
      {
        className: ['image-blocked'],
        dataImage: address!,
        title: `Not loaded: ${address!}`,
        role: 'img',
        ariaLabel: label,
      },
      [text(label)],
    );
  }
  return element('img', {
    className: ['embed-image'],
    src: picture ?? address!,
    alt,
    title: embed.title,
    ...sizeOf(undefined, embed),
    loading: 'lazy',
    decoding: 'async',
    referrerPolicy: 'no-referrer',
  });
}

/** Something of the web, not loaded: its name, its address, and a button that asks for it. */
export function webCard({ name, page, frame }: WebPage): Element {
  const link = { className: ['external-link'], href: page, rel: ['noopener', 'noreferrer'] };
  const parts: ElementContent[] = [
    element('span', { className: ['web-card-title'] }, [text(name)]),
    text(' '),
    element('a', link, [text(page)]),
  ];
  if (frame !== undefined) {
    parts.push(
      text(' '),
      element('button', { type: 'button', dataWeb: frame, dataWebPage: page }, [text('Load it here')]),
    );
  }
  return element('span', { className: ['web-card'] }, parts);
}
