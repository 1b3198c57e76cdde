import { ASTRO_SITE, HUGO_SITE, JEKYLL_SITE, OBSIDIAN_PUBLISH_SITE, QUARTZ_SITE } from './defaults';
import type { Site } from './site';

/** Files by whose names a publisher is known, in the order in which they are believed. */
const MARKS: readonly (readonly [RegExp, Site])[] = [
  [/^quartz\.config\.ts$/, QUARTZ_SITE],
  [/^astro\.config\.(?:mjs|js|ts|mts|cjs)$/, ASTRO_SITE],
  [/^hugo\.(?:toml|yaml|yml|json)$/, HUGO_SITE],
  [/^_config\.(?:yml|yaml|toml)$/, JEKYLL_SITE],
  [/^publish\.(?:css|js)$/, OBSIDIAN_PUBLISH_SITE],
];

/** Whether a file of this name may say something of the publisher. */
export function saysPublisher(name: string): boolean {
  return MARKS.some(([mark]) => mark.test(name));
}

/** The site that the files of one folder make: name → text. `undefined` when none of them says. */
export function detectSite(files: Readonly<Record<string, string>>): Site | undefined {
  for (const [mark, site] of MARKS) if (Object.keys(files).some((name) => mark.test(name))) return site;
  return undefined;
}
