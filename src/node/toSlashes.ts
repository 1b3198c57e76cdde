import { sep } from 'node:path';

/** `path` with forward slashes, whatever the system writes. */
export function toSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
