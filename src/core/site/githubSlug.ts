/** All but letters and what counts as one, marks, digits, `_` and its like, hyphen and blank: `①` and `²` are deleted. */
const DELETED = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu;

/** `text` as GitHub makes an anchor of it (github-slugger): lower case, punctuation deleted, blanks as hyphens. */
export function githubSlug(text: string): string {
  return text.toLowerCase().replace(DELETED, '').replaceAll(' ', '-');
}

/** The anchors of these texts on one page: the second of a kind gets `-1`, the third `-2` (github-slugger). */
export function githubSlugs(texts: readonly string[]): string[] {
  const used = new Map<string, number>();
  return texts.map((text) => {
    const slug = githubSlug(text);
    let unique = slug;
    let count = used.get(slug) ?? 0;
    while (used.has(unique)) unique = `${slug}-${++count}`;
    used.set(slug, count);
    used.set(unique, used.get(unique) ?? 0);
    return unique;
  });
}
