import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, relative } from 'node:path';
import {
  DEEPER_CONFIG_FILES,
  DEEPER_CONFIG_FOLDER,
  detectSite,
  saysPublisher,
  type ConfigFiles,
} from '../core/site/detect';
import type { Site } from '../core/site/site';
import { applySiteSettings, type SiteSettings } from '../core/site/siteSettings';
import { quietly } from './quietly';
import { readText } from './readText';
import { toSlashes } from './toSlashes';

/** How many folders above the vault are looked into. */
const FOLDERS_ABOVE = 3;

/**
 * The site that is made of the vault at `root`: what the author's settings say, and for the rest what the configuration
 * says that lies in the vault or above it, as far as the repository reaches. Never throws.
 */
export function readSite(root: string, settings: Partial<SiteSettings> = {}): Site {
  return applySiteSettings(detectAround(root), settings);
}

/**
 * The folders above the vault at `root` in which a configuration of its site may lie, innermost first: as far as the
 * repository reaches, and not the author's home.
 */
export function foldersAbove(root: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = root; folders.length < FOLDERS_ABOVE;) {
    const parent = dirname(folder);
    if (existsSync(`${folder}/.git`) || parent === folder || parent === homedir()) break;
    folders.push(parent);
    folder = parent;
  }
  return folders;
}

/** The folders above the vault at `root` that are there and in which the files of a configuration may lie. */
export function configFoldersAbove(root: string): readonly string[] {
  return foldersAbove(root)
    .flatMap((folder) => [folder, `${folder}/${DEEPER_CONFIG_FOLDER}`])
    .filter(isFolder);
}

function detectAround(root: string): Site | undefined {
  const own = detectIn(root, '');
  // Obsidian Publish takes its files from the vault alone, and a generator may take the vault elsewhere, too.
  if (own && own.publisher !== 'obsidian-publish') return own;
  for (const folder of foldersAbove(root)) {
    const site = detectIn(folder, toSlashes(relative(folder, root)));
    if (site && site.publisher !== 'obsidian-publish') return site;
  }
  return own;
}

function detectIn(folder: string, vaultFolder: string): Site | undefined {
  const hasFolder = (path: string): boolean => isFolder(`${folder}/${path}`);
  return detectSite(readConfigFiles(folder), { vaultFolder, hasFolder });
}

function readConfigFiles(folder: string): ConfigFiles {
  const names = quietly(() => readdirSync(folder)) ?? [];
  const deeper = names.includes('config') ? DEEPER_CONFIG_FILES : [];
  const files: Record<string, string> = {};
  for (const path of [...names, ...deeper].filter(saysPublisher)) {
    const read = readText(`${folder}/${path}`);
    if (read) files[path] = read.text;
  }
  return files;
}

function isFolder(path: string): boolean {
  return quietly(() => statSync(path).isDirectory()) ?? false;
}
