import { existsSync } from 'node:fs';
import ignore from 'ignore';
import { baseNameOf, folderOf } from '../core/vault/vaultPath';
import { readGitIgnore } from './gitIgnore';

/** Which files below a folder belong to its vault. Paths are from the root, with forward slashes. */
export interface WalkRules {
  /** Whether the folder at `path` is looked into, given that the folder around it is. */
  entersFolder(path: string): boolean;
  /** Whether the file at `path` belongs to the vault, given that the folder around it is looked into. */
  takesFile(path: string): boolean;
  /** Whether the file at `path` belongs to the vault: all folders on the way and the file itself. */
  isWalked(path: string): boolean;
}

/** What a publisher writes its pages into, and the files beside it that show it is one. */
const BUILD_OUTPUT: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'public',
    ['quartz.config.ts', 'hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', 'config.toml', '_config.yml'],
  ],
  ['_site', ['_config.yml', '_config.yaml', '_config.toml', 'eleventy.config.js', '.eleventy.js']],
  ['dist', ['astro.config.mjs', 'astro.config.js', 'astro.config.ts', 'package.json']],
]);

/**
 * Reads the rules for the vault at `root`, an absolute path. Left out are: names that begin with a dot (Obsidian does not
 * see them), `node_modules`, what a publisher has built, vaults within the vault, and what git ignores. The rules
 * are those of the moment: read them again when a `.gitignore` changes.
 */
export function readWalkRules(root: string): WalkRules {
  const ignores = readGitIgnore(root);
  const rules: WalkRules = {
    entersFolder(path) {
      const name = baseNameOf(path);
      if (name.startsWith('.') || name === 'node_modules') return false;
      if (existsSync(`${root}/${path}/.obsidian`)) return false;
      return !isBuildOutput(root, path) && !ignores(`${path}/`);
    },
    takesFile: (path) => !baseNameOf(path).startsWith('.') && !ignores(path),
    isWalked(path) {
      for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
        if (!rules.entersFolder(path.slice(0, at))) return false;
      }
      return rules.takesFile(path);
    },
  };
  return rules;
}

/** `rules` without what the globs name, which are read as those of `.gitignore`. */
export function withoutGlobs(rules: WalkRules, globs: readonly string[]): WalkRules {
  if (globs.length === 0) return rules;
  const left = ignore({ ignorecase: false }).add([...globs]);
  const entersFolder = (path: string): boolean => !left.ignores(`${path}/`) && rules.entersFolder(path);
  const takesFile = (path: string): boolean => !left.ignores(path) && rules.takesFile(path);
  return { entersFolder, takesFile, isWalked: (path) => !left.ignores(path) && rules.isWalked(path) };
}

/** Whether the folder looks like the built site: by what lies beside it, or by a home page in it. */
function isBuildOutput(root: string, path: string): boolean {
  const name = baseNameOf(path);
  const parent = folderOf(path);
  if (name === '_gen') return baseNameOf(parent) === 'resources';
  const signs = BUILD_OUTPUT.get(name);
  if (!signs) return false;
  return (
    existsSync(`${root}/${path}/index.html`) || signs.some((sign) => existsSync(`${root}/${parent}/${sign}`))
  );
}
