import { memberOf, textOf } from './config/data';
import type { ConfigPlace } from './config/place';
import { OBSIDIAN_PUBLISH_SITE } from './defaults';
import { readHugoConfig } from './hugo/readConfig';
import { readJekyllConfig } from './jekyll/readConfig';
import { readQuartzConfig } from './quartz/readConfig';
import { readAstroConfig } from './readAstroConfig';
import type { Site } from './site';

/** Texts of files of one folder by their paths from it. */
export type ConfigFiles = Readonly<Record<string, string>>;

type Reader = (
  file: { name: string; text: string },
  files: ConfigFiles,
  place: ConfigPlace,
) => Site | undefined;

/** Files by whose names a publisher is known, in the order in which they are believed. */
const READERS: readonly (readonly [names: RegExp, read: Reader])[] = [
  [/^quartz\.config\.ts$/, ({ text }, files, place) => readQuartzConfig(text, quartzVersionOf(files), place)],
  [/^astro\.config\.(?:mjs|js|ts|mts|cjs)$/, ({ text }, _files, place) => readAstroConfig(text, place)],
  [
    /^(?:config\/_default\/)?(?:hugo|config)\.(?:toml|yaml|yml|json)$/,
    ({ name, text }, _files, place) => readHugoConfig(name, text, place),
  ],
  [/^_config\.ya?ml$/, ({ text }, _files, place) => readJekyllConfig(text, place)],
  [/^publish\.(?:css|js)$/, () => OBSIDIAN_PUBLISH_SITE],
];

/** The folder of `DEEPER_CONFIG_FILES`. */
export const DEEPER_CONFIG_FOLDER = 'config/_default';

/** Paths, from a folder, of files that may say something and do not lie in the folder itself. */
export const DEEPER_CONFIG_FILES: readonly string[] = ['toml', 'yaml', 'yml', 'json'].flatMap((extension) =>
  ['hugo', 'config'].map((name) => `${DEEPER_CONFIG_FOLDER}/${name}.${extension}`),
);

/** A glob of the files in a folder that may say something: at least these; `saysPublisher` knows for certain. */
export const CONFIG_FILES_GLOB =
  '{package.json,quartz.config.ts,astro.config.*,hugo.*,config.*,_config.*,publish.css,publish.js}';

/** Whether the file at `path`, from a folder, may say something of the site that is made there. */
export function saysPublisher(path: string): boolean {
  return path === 'package.json' || READERS.some(([names]) => names.test(path));
}

const HERE: ConfigPlace = { vaultFolder: '', hasFolder: () => false };

/**
 * The site that the files of one folder make; `undefined` when none of them says. They are read, never executed. `place`
 * says where the vault lies.
 */
export function detectSite(files: ConfigFiles, place: ConfigPlace = HERE): Site | undefined {
  for (const [names, read] of READERS) {
    for (const name of Object.keys(files).sort()) {
      const site = names.test(name) ? read({ name, text: files[name]! }, files, place) : undefined;
      if (site) return site;
    }
  }
  return undefined;
}

/** The version in the `package.json` of Quartz itself, of which every Quartz site is a copy. */
function quartzVersionOf(files: ConfigFiles): string | undefined {
  try {
    const manifest: unknown = JSON.parse(files['package.json'] ?? '');
    const isQuartz = textOf(memberOf(manifest, 'name'))?.endsWith('/quartz');
    return isQuartz ? textOf(memberOf(manifest, 'version')) : undefined;
  } catch {
    return undefined;
  }
}
