import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateNotes, PICTURES } from './generateVault';

/** Writes a generated vault of `count` notes into the folder `root`. */
export function writeVault(root: string, count: number): void {
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  write('.obsidian/app.json', '{}');
  for (const { path, text } of generateNotes(count)) write(path, text);
  for (const path of PICTURES) write(path, '');
}
