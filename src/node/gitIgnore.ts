import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { quietly } from './quietly';
import { toSlashes } from './toSlashes';

/** Says whether git ignores a path below the folder it was made for; of a folder the path ends in `/`. */
export type IgnoreTest = (path: string) => boolean;

/** The rules of one `.gitignore`. `prefix` leads from its folder to the vault's root, `base` from there to it. */
interface RuleFile {
  readonly rules: Ignore;
  readonly prefix: string;
  readonly base: string;
}

/**
 * Reads the `.gitignore` files that rule the folder `root` (an absolute path): those in it and below, and those above
 * it up to the top of its repository. When the rules above ignore `root` as a whole, they say nothing of
 * what is in it. `.gitignore` files are read once, when their folder is asked for.
 */
export function readGitIgnore(root: string): IgnoreTest {
  const above = rulesAbove(root);
  const chains = new Map<string, readonly RuleFile[]>();

  /** The rule files for the entries of `folder`, the nearest first; the nearest that decides wins. */
  function chainOf(folder: string): readonly RuleFile[] {
    const known = chains.get(folder);
    if (known) return known;
    const outer = folder === '' ? above : chainOf(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))));
    const rules = readRules(folder === '' ? root : `${root}/${folder}`);
    const base = folder === '' ? '' : `${folder}/`;
    const chain = rules ? [{ rules, prefix: '', base }, ...outer] : outer;
    chains.set(folder, chain);
    return chain;
  }

  return (path) => {
    const end = path.endsWith('/') ? path.length - 2 : path.length - 1;
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/', end)));
    for (const { rules, prefix, base } of chainOf(folder)) {
      const result = rules.test(prefix + path.slice(base.length));
      if (result.ignored) return true;
      if (result.unignored) return false;
    }
    return false;
  };
}

/** The rule files above `root` within its repository, the nearest first; none outside a repository. */
function rulesAbove(root: string): readonly RuleFile[] {
  const found: RuleFile[] = [];
  let folder = root;
  while (!existsSync(`${folder}/.git`)) {
    const parent = dirname(folder);
    if (parent === folder) return [];
    folder = parent;
    const rules = readRules(folder);
    const prefix = `${toSlashes(root).slice(toSlashes(folder).replace(/\/$/, '').length + 1)}/`;
    if (rules) found.push({ rules, prefix, base: '' });
  }
  return found.some(({ rules, prefix }) => rules.ignores(prefix)) ? [] : found;
}

/** `undefined` without such a file; one that may not be read rules nothing. */
function readRules(folder: string): Ignore | undefined {
  const file = `${folder}/.gitignore`;
  if (!existsSync(file)) return undefined;
  const text = quietly(() => readFileSync(file, 'utf8'));
  return text === undefined ? undefined : ignore({ ignorecase: false }).add(text);
}
