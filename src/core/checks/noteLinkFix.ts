import { headingLinkText } from '../vault/fragments';
import { destinationOf } from '../vault/resolve';
import { shortestLinkPath } from '../vault/shortestLinkPath';
import { baseNameOf, isNotePath, withoutNoteExtension } from '../vault/vaultPath';
import type { Fix } from './finding';
import { newWikiLink } from './newWikiLink';
import type { OwnLink } from './ownLinks';
import { provenFix } from './provenFix';
import type { Subject } from './subject';
import { tableAt } from './tableAt';

/** What has to be percent-encoded in the destination of a Markdown link. */
const NOT_IN_DESTINATION = /[\s%<>()\\|]/g;

/**
 * Makes a link to the note of one to its address, its label kept: `[x](https://…)` → `[[Note|x]]`, or `[x](Note.md)`
 * where the vault writes links so or no wiki link can have that label. `undefined` where no such link can stand.
 */
export function noteLinkFix(subject: Subject, judged: OwnLink): Fix | undefined {
  const { link } = judged;
  if (link.embed || link.place !== 'text' || link.form === 'html' || link.form === 'reference') {
    return undefined;
  }
  for (const text of textsFor(subject, judged)) {
    const fix = provenFix(subject, judged, {
      title: `Link to the note: \`${text}\``,
      edits: [{ span: link.span, text }],
    });
    if (fix) return fix;
  }
  return undefined;
}

function textsFor({ vault, note }: Subject, { link, resolution, own }: OwnLink): string[] {
  const path = destinationOf(resolution)?.path;
  if (path === undefined || own.kind !== 'note' || !isNotePath(path)) return [];
  if (link.fragment && link.fragment.end > link.fragment.start && !own.heading) return [];
  const { newLinkFormat: format, useMarkdownLinks } = vault.settings.obsidian;
  const ways = [shortestLinkPath(vault, note.path, { path, format }), withoutNoteExtension(path)];
  const label = link.label && note.text.slice(link.label.start, link.label.end).trim();
  if (label === '') return [];
  const fragment = own.heading ? `#${headingLinkText(own.heading)}` : '';
  const isInTable = tableAt(note, link.span.start) !== undefined;
  const wiki = ways.map((target) =>
    newWikiLink({ target, fragment, label: label ?? baseNameOf(target), isInTable }),
  );
  const markdown = ways.map((way) => markdownLink(`${way}.md${fragment}`, label ?? baseNameOf(way)));
  return (useMarkdownLinks ? [...markdown, ...wiki] : [...wiki, ...markdown]).filter(
    (text) => text !== undefined,
  );
}

function markdownLink(destination: string, label: string): string {
  return `[${label}](${destination.replace(NOT_IN_DESTINATION, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)})`;
}
