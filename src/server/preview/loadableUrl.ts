import { URI } from 'vscode-uri';

/**
 * The URL at which a panel may load `file`: `resources` (see `ShowPreview`) and the file's path, percent-encoded. A
 * `version` that differs from the last makes it load the file anew.
 */
export function loadableUrl(resources: string, file: string, version: string | undefined): string {
  const path = URI.file(file).path.split('/').map(encodeURIComponent).join('/');
  return version === undefined ? resources + path : `${resources}${path}?v=${version}`;
}
