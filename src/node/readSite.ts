import { readdirSync } from 'node:fs';
import { UNKNOWN_SITE } from '../core/site/defaults';
import { detectSite, saysPublisher } from '../core/site/detect';
import type { Site } from '../core/site/site';
import { quietly } from './quietly';
import { readText } from './readText';

/** The site that the files in the vault's root make it. */
export function readSite(root: string): Site {
  const names = quietly(() => readdirSync(root)) ?? [];
  const texts = names.filter(saysPublisher).map((name) => [name, readText(`${root}/${name}`)?.text ?? '']);
  return detectSite(Object.fromEntries(texts) as Record<string, string>) ?? UNKNOWN_SITE;
}
