import { onceFor } from './onceFor';
import type { ObsidianSettings } from './obsidianSettings';
import type { VaultPath } from './vault';

type Filter = (path: VaultPath) => boolean;

const filtersOf = onceFor((settings: ObsidianSettings): readonly Filter[] =>
  settings.userIgnoreFilters.flatMap((filter) => readFilter(filter) ?? []),
);

/**
 * Whether the author excluded the file at `path` (`userIgnoreFilters`: prefixes of paths, or `/regex/`). Such a file
 * ranks low in suggestions; links to it work as ever (Obsidian Help: Settings, Excluded files).
 */
export function isIgnored(settings: ObsidianSettings, path: VaultPath): boolean {
  return filtersOf(settings).some((filter) => filter(path));
}

function readFilter(filter: string): Filter | undefined {
  if (filter === '') return undefined;
  if (filter.length < 3 || !filter.startsWith('/') || !filter.endsWith('/')) {
    return (path) => path.startsWith(filter);
  }
  const pattern = filter.slice(1, -1);
  if (mayRunLong(pattern)) return undefined;
  try {
    const regex = new RegExp(pattern, 'i');
    return (path) => regex.test(path);
  } catch {
    return undefined;
  }
}

/**
 * Whether matching could take time out of proportion: a repeated group, a back reference, many repetitions. A
 * vault from elsewhere must not be able to stop the editor with its settings.
 */
function mayRunLong(pattern: string): boolean {
  const repeatsGroup = /\)\s*[*+{]/.test(pattern);
  const refersBack = /\\(?:[1-9]|k<)/.test(pattern);
  const repetitions = pattern.match(/[*+]|\{\d+,/g)?.length ?? 0;
  return repeatsGroup || refersBack || repetitions > 4;
}
