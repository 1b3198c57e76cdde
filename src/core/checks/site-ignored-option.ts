import type { Verdict } from '../fields/fieldCheck';
import type { Link } from '../syntax/syntax';
import { destinationOf } from '../vault/resolve';
import { shortestLinkPath } from '../vault/shortestLinkPath';
import type { Note } from '../vault/vault';
import type { Fix } from './finding';
import { provenFix } from './provenFix';
import { quartzCheck } from './quartzCheck';
import { quote } from './quote';
import type { JudgedLink, Subject } from './subject';
import { tableAt } from './tableAt';

/** A size of `![…](…)`, or a page of an embedded PDF: Obsidian follows it, Quartz does not. */
export const siteIgnoredOption = quartzCheck(
  {
    code: 'site/ignored-option',
    severity: 'warning',
    description:
      'The publisher (Quartz) takes the size in `![text|100](…)` for a part of the text, and always opens an embedded PDF on its first page.',
  },
  (subject) =>
    subject.links.flatMap((judged): Verdict[] => {
      const { link, resolution } = judged;
      if (!link.embed || link.place !== 'text') return [];
      if (link.form === 'wiki') return pageOfPdf(subject, judged);
      if (link.form === 'html' || !link.size || resolution.kind === 'note') return [];
      const alt = subject.note.text.slice(link.label?.start ?? link.size.start, link.size.end);
      const message = `Quartz does not know this way to give a size: the picture has its own, and its text is ${quote(alt)}.`;
      return [{ span: link.size, message, fixes: () => sizeFixes(subject, judged) }];
    }),
);

function pageOfPdf({ note }: Subject, { link, resolution }: JudgedLink): Verdict[] {
  const { fragment } = link;
  if (resolution.kind !== 'asset' || !/\.pdf$/i.test(resolution.path) || !fragment) return [];
  const written = note.text.slice(fragment.start, fragment.end);
  if (!/(?:^|&)(?:page|height)=/i.test(written) || /^page=1$/i.test(written)) return [];
  return [{ span: fragment, message: `Quartz leaves out ${quote(`#${written}`)} where it embeds a PDF.` }];
}

/** Of a picture of the vault as a wiki link, where Quartz knows sizes; of any other as HTML. */
function sizeFixes(subject: Subject, judged: JudgedLink): Fix[] {
  const { link, resolution } = judged;
  if (link.form !== 'markdown' || !link.size) return [];
  const text = resolution.kind === 'asset' ? wikiEmbed(subject, judged) : htmlImage(subject, judged);
  if (text === undefined) return [];
  const edits = [{ span: link.span, text }];
  const fix = provenFix(subject, judged, { title: `Write \`${text}\``, edits });
  return fix ? [fix] : [];
}

function wikiEmbed({ vault, note }: Subject, { link, resolution }: JudgedLink): string | undefined {
  const path = destinationOf(resolution)?.path;
  const { size, alt } = partsOf(note, link);
  if (path === undefined || /[[\]|*_`~#/\\<>\n]|==|%%/.test(alt)) return undefined;
  const { newLinkFormat: format } = vault.settings.obsidian;
  const target = shortestLinkPath(vault, note.path, { path, format });
  if (/[#|^[\]\\\n]|%%/.test(target)) return undefined;
  const bar = tableAt(note, link.span.start) ? '\\|' : '|';
  return `![[${[target, ...(alt === '' ? [] : [alt]), size].join(bar)}]]`;
}

function htmlImage({ note }: Subject, { link, resolution }: JudgedLink): string | undefined {
  const { size, alt } = partsOf(note, link);
  const { destination } = link;
  if (resolution.kind !== 'external' || /["&<>`\\*_[\]\n]/.test(alt) || /["<>\s]/.test(destination)) {
    return undefined;
  }
  const [width, height] = size.split('x');
  const sides = height === undefined ? `width="${width}"` : `width="${width}" height="${height}"`;
  return `<img src="${destination.replaceAll('&', '&amp;')}" alt="${alt}" ${sides}>`;
}

function partsOf({ text }: Note, { size, label }: Link): { readonly size: string; readonly alt: string } {
  return {
    size: size ? text.slice(size.start, size.end) : '',
    alt: label ? text.slice(label.start, label.end) : '',
  };
}
