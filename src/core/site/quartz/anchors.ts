import type { Note } from '../../vault/vault';
import { githubSlugs } from '../githubSlug';
import { headingPieces, type HeadingPiece } from '../headingText';
import type { QuartzSite } from '../site';

/** What becomes an arrow (Quartz ofm.ts). */
const ARROW = /-{1,2}>|={1,2}>|<-{1,2}|<={1,2}/g;

/** Exactly two, between other characters: they become a dash (retext-smartypants, option `dashes`). */
const DASHES = /(?<!-)--(?!-)/g;

/**
 * The ids of the note's headings: GitHub slugs of the text that is shown (rehype-slug), when dashes and arrows, which
 * a slug leaves out, have been made of the author's hyphens.
 */
export function quartzAnchors(site: QuartzSite, note: Note): string[] {
  return githubSlugs(note.headings.map((heading) => shownText(site, headingPieces(note, heading))));
}

function shownText({ obsidian, smartPunctuation }: QuartzSite, pieces: readonly HeadingPiece[]): string {
  return pieces
    .map(({ kind, text }) => {
      if (kind === 'comment') return obsidian?.comments ? '' : text;
      if (kind !== 'text') return text;
      const arrows = obsidian?.parseArrows ? text.replace(ARROW, '→') : text;
      return smartPunctuation ? arrows.replace(DASHES, '—') : arrows;
    })
    .join('');
}
