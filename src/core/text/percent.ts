const ESCAPES = /(?:%[0-9A-Fa-f]{2})+/g;

/** `text` with its percent escapes decoded as UTF-8; a `%` that opens no well-formed escape stays as it is. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(ESCAPES, decodeRun);
}

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}
