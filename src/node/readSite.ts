import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname } from 'node:path';
import { DEEPER_CONFIG_FILES, detectSite, saysPublisher, type ConfigFiles } from '../core/site/detect';
import type { Site } from '../core/site/site';
import { applySiteSettings, type SiteSettings } from '../core/site/siteSettings';
import { quietly } from './quietly';
import { readText } from './readText';

/** How many folders above the vault are looked into. */
const FOLDERS_ABOVE = 3;

/**
 * The site that is made of the vault at `root`: what the author's settings say, and for the rest what the configuration
 * says that lies in the vault or above it, as far as the repository reaches. Never throws.
 */
export function readSite(root: string, settings: Partial<SiteSettings> = {}): Site {
  return applySiteSettings(detectAround(root), settings);
}

function detectAround(root: string): Site | undefined {
  let vaultFolder = '';
  let folder = root;
  let own: Site | undefined;
  for (let above = 0; above <= FOLDERS_ABOVE; above++) {
    const hasFolder = (path: string): boolean => isFolder(`${folder}/${path}`);
    const site = detectSite(readConfigFiles(folder), { vaultFolder, hasFolder });
    // Obsidian Publish takes its files from the vault alone, and a generator may take the vault elsewhere, too.
    if (site && site.publisher !== 'obsidian-publish') return site;
    if (above === 0) own = site;
    const parent = dirname(folder);
    if (existsSync(`${folder}/.git`) || parent === folder || parent === homedir()) break;
    vaultFolder = vaultFolder === '' ? basename(folder) : `${basename(folder)}/${vaultFolder}`;
    folder = parent;
  }
  return own;
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
