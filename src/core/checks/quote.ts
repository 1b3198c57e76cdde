/** Longest stretch of the author's own words that a message repeats, in UTF-16 code units. */
const MOST = 80;

/** The author's own words as a message shows them: in backquotes, on one line, cut where they run long. */
export function quote(words: string): string {
  const cut = words.length > MOST ? `${words.slice(0, MOST).replace(/[\ud800-\udbff]$/, '')}…` : words;
  return `\`${cut.replace(/\s+/g, ' ')}\``;
}
