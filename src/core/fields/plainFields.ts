import type { Field } from './field';
import { notAListCheck } from './listChecks';
import { NAMES } from './names';

/** What search engines and shared links show of the page. */
export const description: Field = {
  ...NAMES.description,
  meaning: 'A sentence or two that search engines and shared links show.',
  inObsidian: 'Obsidian makes nothing of it; Obsidian Publish gives it to search engines.',
  onSite: {
    quartz: 'Quartz shows it in previews; without it the first sentences of the post.',
    'obsidian-publish': 'Publish gives it to search engines.',
  },
  checks: [],
};

/** How the note looks. */
export const cssclasses: Field = {
  ...NAMES.cssclasses,
  meaning: 'Classes by which style sheets change the look of the note.',
  inObsidian: 'Obsidian gives them to the view of the note.',
  onSite: { quartz: 'Quartz gives them to the page.' },
  checks: [notAListCheck({ ...NAMES.cssclasses, group: 'cssclasses', item: 'class', items: 'classes' })],
};

/** The picture of the post. */
export const cover: Field = {
  ...NAMES.cover,
  meaning: 'The picture that stands for the post: a file of the vault, or an address.',
  inObsidian: 'Obsidian makes nothing of it by itself.',
  onSite: {
    quartz: 'Quartz shows the first of `socialImage`, `image` and `cover` in previews of shared links.',
    'obsidian-publish': 'Publish shows `image` or `cover` in previews of shared links.',
  },
  checks: [],
};

/** Who wrote the post. */
export const author: Field = {
  ...NAMES.author,
  meaning: 'Who wrote the post.',
  inObsidian: 'Obsidian makes nothing of it.',
  onSite: { jekyll: 'Themes of Jekyll show it.', hugo: 'Themes of Hugo show it.' },
  checks: [],
};
