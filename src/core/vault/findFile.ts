import { detached } from '../text/detached';
import { canonical } from '../text/fold';
import { tidyPath } from './linkTarget';
import { onceFor } from './onceFor';
import type { SpellingSlip } from './resolve';
import type { Vault, VaultPath } from './vault';
import { baseNameOf, folderOf, nameKeyOf, pathKeyOf } from './vaultPath';

/** The file that a path in a link means; `undefined` when no file of the vault does. */
export type FileMatch =
  | {
      readonly kind: 'found';
      readonly path: VaultPath;
      readonly slip: SpellingSlip | undefined;
      readonly rivals: readonly VaultPath[];
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly VaultPath[] }
  | undefined;

/**
 * The file that `written` means in a link of the note at `from`. `written` is decoded and has no fragment;
 * empty, it is the note itself. Only paths count: never an alias, a title or a folder (Obsidian Help:
 * Internal links; order of choice observed in Obsidian 1.13.7).
 */
export function findFile(vault: Vault, from: VaultPath, written: string): FileMatch {
  const path = tidyPath(written);
  if (path === '') return { kind: 'found', path: from, slip: undefined, rivals: [] };
  const answers = answersFor(vault, folderOf(from));
  if (!answers.has(path)) answers.set(detached(path), searchFile(vault, from, path));
  return answers.get(path);
}

/** How many paths are remembered for one folder: more than its notes write, while an author types ever new ones. */
const MOST_KNOWN = 20_000;

/** What was found for the notes of each folder. It depends on which files there are, not on what they say. */
const foldersIn = onceFor((_files: Vault['paths']) => new Map<string, Map<string, FileMatch>>());

function answersFor(vault: Vault, folder: string): Map<string, FileMatch> {
  const folders = foldersIn(vault.paths);
  const known = folders.get(folder);
  if (known && known.size < MOST_KNOWN) return known;
  const answers = new Map<string, FileMatch>();
  folders.set(folder, answers);
  return answers;
}

function searchFile(vault: Vault, from: VaultPath, path: string): FileMatch {
  const rooted = rootedPath(from, path);
  if (rooted === undefined) return undefined;
  for (const added of extensionsToTry(rooted.path)) {
    const match = rooted.exact
      ? chooseExact(vault, rooted.path, added)
      : (chooseExact(vault, rooted.path, added) ??
        chooseInFolder(vault, from, { path: rooted.path, added }) ??
        chooseShortest(vault, rooted.path, added));
    if (match) return match;
  }
  return undefined;
}

/** `./`, `../` and `/` say where to look and nowhere else; `undefined` when `../` climbs out of the vault. */
function rootedPath(from: VaultPath, path: string): { path: string; exact: boolean } | undefined {
  if (path.startsWith('/')) return { path: path.slice(1), exact: true };
  if (!/^\.{1,2}(?:\/|$)/.test(path)) return { path, exact: false };
  const folder = folderOf(from);
  const segments = folder === '' ? [] : folder.split('/');
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '.') segments.push(segment);
  }
  return { path: segments.join('/'), exact: true };
}

/**
 * The name as written comes before the name with `.md` (`[[v1.0]]` is `v1.0.md`). A file without any extension
 * comes last: Obsidian does not show one, so `[[LICENSE]]` beside `LICENSE` and `LICENSE.md` is the note.
 */
function extensionsToTry(path: string): readonly string[] {
  return baseNameOf(path).includes('.') ? ['', '.md'] : ['.md', ''];
}

/** Step 1: the file whose whole path is the one in the link. */
function chooseExact(vault: Vault, path: string, added: string): FileMatch {
  return chooseSpelling(vault.paths.get(pathKeyOf(path + added)), path, added);
}

/** Step 2: a file beside the note, never one in a folder further up. */
function chooseInFolder(
  vault: Vault,
  from: VaultPath,
  { path, added }: { path: string; added: string },
): FileMatch {
  const folder = folderOf(from);
  if (folder === '') return undefined;
  const key = pathKeyOf(`${folder}/${baseNameOf(path)}${added}`);
  return key.endsWith(`/${pathKeyOf(path + added)}`)
    ? chooseSpelling(vault.paths.get(key), path, added)
    : undefined;
}

/** Step 3: of all files whose path ends in the one of the link, the shortest, counted in characters. */
function chooseShortest(vault: Vault, path: string, added: string): FileMatch {
  const named = vault.names.get(nameKeyOf(baseNameOf(path) + added));
  if (!named) return undefined;
  if (named.length < CROWD) return shortestOf(named, path, added);
  const answers = answersIn(named);
  const written = path + added;
  if (!answers.has(written)) answers.set(written, shortestOf(named, path, added));
  return answers.get(written);
}

/** So many files of one name (`index.md` in each folder) that a link among them is looked up only once. */
const CROWD = 16;

/** What was found among these files before, by what was written; it does not depend on who wrote it. */
const answersIn = onceFor((_files: readonly VaultPath[]) => new Map<string, FileMatch>());

const keysIn = onceFor((files: readonly VaultPath[]) => files.map(pathKeyOf));

function shortestOf(named: readonly VaultPath[], path: string, added: string): FileMatch {
  const ending = `/${pathKeyOf(path + added)}`;
  const keys = named.length < CROWD ? named.map(pathKeyOf) : keysIn(named);
  const matches = named.filter((_, at) => keys[at]!.endsWith(ending));
  if (matches.length < 2) return chooseSpelling(matches, path, added);
  const lengths = matches.map((candidate) => canonical(candidate).length);
  const least = lengths.reduce((a, b) => Math.min(a, b));
  const shortest = matches.filter((_, at) => lengths[at] === least);
  if (new Set(shortest.map(pathKeyOf)).size > 1) return { kind: 'ambiguous', candidates: shortest };
  const match = chooseSpelling(shortest, path, added);
  if (match?.kind !== 'found') return match;
  return { ...match, rivals: matches.filter((candidate) => candidate !== match.path) };
}

/** Among files whose paths differ by letter case or Unicode form alone: the one spelled as the link is. */
function chooseSpelling(twins: readonly VaultPath[] | undefined, path: string, added: string): FileMatch {
  if (twins === undefined || twins.length === 0) return undefined;
  const slips = twins.map((twin) => slipOf(path, added, twin));
  for (const slip of [undefined, 'unicode', 'case'] as const) {
    const at = slips.indexOf(slip);
    if (at === -1) continue;
    if (slips.indexOf(slip, at + 1) !== -1) return { kind: 'ambiguous', candidates: twins };
    return { kind: 'found', path: twins[at]!, slip, rivals: [] };
  }
  return undefined;
}

/** How `path`, as the link has it, differs from the end of `real`, as the disk has it. */
function slipOf(path: string, added: string, real: VaultPath): SpellingSlip | undefined {
  const segments = path.split('/').length;
  const tail = real.split('/').slice(-segments).join('/');
  const spelled = added === '' ? tail : tail.slice(0, -added.length);
  if (spelled === path) return undefined;
  return canonical(spelled) === canonical(path) ? 'unicode' : 'case';
}
