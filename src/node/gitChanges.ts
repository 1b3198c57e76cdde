import { execFile } from 'node:child_process';
import type { VaultPath } from '../core/vault/vault';

/** Git cannot say what has changed; `message` is why, in its own words. */
export class NoChanges extends Error {
  override readonly name = 'NoChanges';
}

const MOST_OUTPUT = 256 * 1024 * 1024;

/**
 * The files of the vault at `root` that are not as they were when the branch left `ref`: changed, added or not known to
 * git. Files that are gone are not among them. Throws `NoChanges`.
 */
export async function changedFiles(root: string, ref: string): Promise<ReadonlySet<VaultPath>> {
  const commit = (
    await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  ).trim();
  const base = await git(root, ['merge-base', commit, 'HEAD']).then(
    (found) => found.trim(),
    // A shallow clone does not know where the two parted.
    () => commit,
  );
  const [changed, unknown] = await Promise.all([
    git(root, [
      'diff',
      '--no-ext-diff',
      '--no-textconv',
      '--name-only',
      '--relative',
      '--diff-filter=d',
      '-z',
      base,
      '--',
      '.',
    ]),
    git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
  ]);
  return new Set([...changed.split('\0'), ...unknown.split('\0')].filter(Boolean) as VaultPath[]);
}

/** Nothing that a repository's configuration names is run. */
function git(root: string, args: readonly string[]): Promise<string> {
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-C', root, ...args];
  return new Promise((resolve, reject) => {
    execFile('git', safe, { encoding: 'utf8', maxBuffer: MOST_OUTPUT }, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else reject(new NoChanges(reasonOf(error, { stderr, asked: args[0] === 'rev-parse' })));
    });
  });
}

function reasonOf(
  error: Error & { code?: unknown },
  { stderr, asked }: { readonly stderr: string; readonly asked: boolean },
): string {
  if (error.code === 'ENOENT') return 'git is not there';
  const said = stderr.trim().split('\n')[0];
  if (said) return said;
  return asked ? 'there is no such commit' : 'git failed';
}
