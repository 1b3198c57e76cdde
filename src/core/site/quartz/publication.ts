import { onceFor } from '../../vault/onceFor';
import type { Note } from '../../vault/vault';
import { truthOf, valueOf } from '../frontmatterValues';
import { readGlobs } from '../glob';
import type { OwnPage } from '../publisherModel';
import type { QuartzSite } from '../site';

/** A pattern leaves out what it matches, and if that is a folder all that is in it (globby, option `ignore`). */
const ignoresOf = onceFor(({ ignorePatterns }: QuartzSite) =>
  readGlobs(ignorePatterns.flatMap((pattern) => [pattern, `${pattern.replace(/\/$/, '')}/**`])),
);

/** Whether Quartz does not see the file at `contentPath`: a pattern names it, or a part of it begins with a dot. */
export function isLeftOut(site: QuartzSite, contentPath: string): boolean {
  return /(?:^|\/)\./.test(contentPath) || ignoresOf(site)(contentPath);
}

/** Why Quartz makes no page of `note`; `undefined` when it does. */
export function whyUnpublished(site: QuartzSite, note: Note, contentPath: string): OwnPage['unpublished'] {
  if (isLeftOut(site, contentPath)) {
    return { reason: 'ignored', detail: '`ignorePatterns` of the configuration leaves it out' };
  }
  if (!contentPath.endsWith('.md')) {
    return { reason: 'not-content', detail: 'only `.md` in small letters makes a page' };
  }
  if (site.removesDrafts && truthOf(valueOf(note, 'draft')) === true) {
    return { reason: 'draft', detail: 'it says `draft: true`' };
  }
  if (site.publishesMarkedOnly && truthOf(valueOf(note, 'publish')) !== true) {
    return { reason: 'not-marked', detail: 'it does not say `publish: true`' };
  }
  return undefined;
}
