import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { CONFIG_FILE } from '../core/config';
import { readText } from './readText';

/** How many folders above the vault are looked into. */
const FOLDERS_ABOVE = 3;

/** A configuration file as it stands on the disk. */
export interface ConfigFile {
  /** Its absolute path. */
  readonly file: string;
  readonly text: string;
}

/**
 * The configuration for the vault at `root`, an absolute path: the file in it, else the nearest above it as far as the
 * repository reaches. `undefined` when there is none, or none that can be read.
 */
export function readConfigAround(root: string): ConfigFile | undefined {
  let folder = root;
  for (let above = 0; above <= FOLDERS_ABOVE; above++) {
    const config = readConfigFile(join(folder, CONFIG_FILE));
    if (config) return config;
    const parent = dirname(folder);
    if (existsSync(join(folder, '.git')) || parent === folder || parent === homedir()) return undefined;
    folder = parent;
  }
  return undefined;
}

/** The configuration at `file`; `undefined` when there is none that can be read. */
export function readConfigFile(file: string): ConfigFile | undefined {
  const read = readText(file);
  return !read || read.defects.includes('unreadable') || read.defects.includes('too-large')
    ? undefined
    : { file, text: read.text };
}
