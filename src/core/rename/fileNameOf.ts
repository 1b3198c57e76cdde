/** What no file name may hold on some system, or no wiki link in its target. */
const NOT_IN_NAME = /[*"\\/<>:|?#^[\]\0-\u001f]/g;

/** `title` as the name of a file, without extension; empty when nothing of it can stand in one. */
export function fileNameOf(title: string): string {
  return title
    .replace(NOT_IN_NAME, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.\s]+|[.\s]+$/g, '');
}
