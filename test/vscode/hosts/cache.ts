import { join } from 'node:path';

/** The repository's root. */
export const root = join(__dirname, '..', '..', '..');

/** Where hosts are kept between runs; git ignores it. */
export const cacheFolder = join(root, '.vscode-test');
