/** What stays as it is in a URL that Markdown makes; a percent escape is anything that looks like one. */
const ENCODED = /%(?![A-Za-z0-9]{2})|[^!#$%&-;=?-Z_a-z~]/gu;

/** `destination` as micromark writes it into HTML: percent-encoded, with what seems to be encoded left alone. */
export function encodeUri(destination: string): string {
  return destination.replace(ENCODED, (character) =>
    encodeURIComponent(/[\ud800-\udfff]/.test(character) && character.length === 1 ? '\ufffd' : character),
  );
}
