/** What becomes a hyphen in a slug, and in one that keeps what may stand in a URL (Jekyll Utils, `slugify`). */
const NOT_IN_SLUG = /[^\p{M}\p{L}\p{Nd}]+/gu;
const NOT_IN_PRETTY_SLUG = /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu;

/** `:slug` and `:name` of a permalink: lower case, letters and digits with hyphens between. */
export function slugify(text: string): string {
  return trimHyphens(text.replace(NOT_IN_SLUG, '-')).toLowerCase();
}

/** `:title` of a permalink: capitals and the signs that may stand in a URL stay. */
export function slugifyPretty(text: string): string {
  return trimHyphens(text.replace(NOT_IN_PRETTY_SLUG, '-'));
}

function trimHyphens(text: string): string {
  return text.replace(/^-|-$/g, '');
}
