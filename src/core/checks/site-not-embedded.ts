import type { Verdict } from '../fields/fieldCheck';
import { formatOf } from '../vault/fileFormats';
import { shortestLinkPath } from '../vault/shortestLinkPath';
import { nameOf } from '../vault/vaultPath';
import type { Fix } from './finding';
import { fixInNote } from './fixes';
import { newWikiLink } from './newWikiLink';
import { provenFix } from './provenFix';
import { quartzCheck } from './quartzCheck';
import type { JudgedLink, Subject } from './subject';
import { tableAt } from './tableAt';

/** Extensions for which `![[…]]` has an element of its own (Quartz ofm.ts). */
const SHOWN_BY_WIKI = /\.(?:png|jpe?g|gif|bmp|svg|webp|mp4|webm|ogv|mov|mkv|mp3|wav|m4a|ogg|3gp|flac|pdf)$/i;

/** Extensions of which `![](…)` makes a video, in small letters alone. */
const VIDEO = /\.(?:mp4|webm|ogg|avi|mov|flv|wmv|mkv|mpg|mpeg|3gp|m4v)$/;

const TWEET = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/[^/?#]+\/status\/\d+/i;

/** An embed that Obsidian shows and of which Quartz makes a broken picture or an empty box. */
export const siteNotEmbedded = quartzCheck(
  {
    code: 'site/not-embedded',
    severity: 'warning',
    description:
      'Obsidian shows an embedded sound, document, canvas or note where the publisher (Quartz) makes a broken picture or an empty box of it.',
  },
  (subject) =>
    subject.links.flatMap((judged): Verdict[] => {
      const effect = effectOf(judged);
      if (effect === undefined) return [];
      const { target, span } = judged.link;
      return [
        {
          span: target.end > target.start && judged.link.form !== 'reference' ? target : span,
          message: `Obsidian shows this, but Quartz makes ${effect}.`,
          fixes: () => waysOut(subject, judged),
        },
      ];
    }),
);

function effectOf({ link, resolution }: JudgedLink): string | undefined {
  if (!link.embed || link.place !== 'text' || link.form === 'html') return undefined;
  if (resolution.kind === 'external')
    return TWEET.test(resolution.url) ? 'a broken picture of it. Link to the post instead' : undefined;
  if (resolution.kind !== 'note' && resolution.kind !== 'asset') return undefined;
  const { kind, path } = resolution;
  const format = formatOf(path);
  if (link.form === 'wiki') {
    const isBox = kind === 'asset' && format !== undefined && format !== 'file' && !SHOWN_BY_WIKI.test(path);
    return isBox ? 'a box of it that leads to the file' : undefined;
  }
  if (kind === 'note') return 'a broken picture of a note in `![](…)`. Write `![[…]]`';
  if (format === 'image' || format === 'file' || format === undefined || VIDEO.test(path)) return undefined;
  return SHOWN_BY_WIKI.test(path)
    ? `a broken picture of ${inWords(format)} in \`![](…)\`. Write \`![[…]]\``
    : `a broken picture of ${inWords(format)}`;
}

function inWords(format: 'audio' | 'video' | 'pdf' | 'canvas' | 'base'): string {
  switch (format) {
    case 'audio':
      return 'a sound';
    case 'video':
      return 'a video';
    case 'pdf':
      return 'a PDF';
    case 'canvas':
      return 'a canvas';
    case 'base':
      return 'a base';
  }
}

function waysOut(subject: Subject, judged: JudgedLink): Fix[] {
  const { vault, note } = subject;
  const { link, resolution } = judged;
  if (resolution.kind === 'external') {
    const { start } = link.span;
    return link.form === 'markdown' && link.label && link.label.end > link.label.start
      ? [fixInNote(note, 'Link to it', [{ span: { start, end: start + 1 }, text: '' }])]
      : [fixInNote(note, 'Link to it', [{ span: link.span, text: `<${resolution.url}>` }])];
  }
  if (link.form === 'wiki' || (resolution.kind !== 'note' && resolution.kind !== 'asset')) return [];
  if (link.fragment || (resolution.kind === 'asset' && !SHOWN_BY_WIKI.test(resolution.path))) return [];
  const { path } = resolution;
  const { newLinkFormat: format } = vault.settings.obsidian;
  const isInTable = tableAt(note, link.span.start) !== undefined;
  for (const target of [shortestLinkPath(vault, note.path, { path, format }), nameOf(path)]) {
    const text = newWikiLink({ target, fragment: '', label: undefined, isInTable });
    if (text === undefined) continue;
    const edits = [{ span: link.span, text: `!${text}` }];
    const fix = provenFix(subject, judged, { title: `Write \`!${text}\``, edits });
    if (fix) return [fix];
  }
  return [];
}
