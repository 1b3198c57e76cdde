/** The library is given nothing that could be nested deeper: it works by recursion, each level dear. */
const DEEPEST = 400;

/**
 * Whether `yaml` could be nested more than a few hundred levels deep: by brackets, or by `- - -`, `? ? ?` or
 * `a: a: a:` on one line. Counts signs in quotes too, which no author has hundreds of. (Indentation as deep would
 * make the block longer than blocks may be.)
 */
export function isTooDeep(yaml: string): boolean {
  let brackets = 0;
  let signs = 0;
  for (let at = 0; at < yaml.length; at++) {
    switch (yaml.charAt(at)) {
      case '[':
      case '{':
        if (++brackets > DEEPEST) return true;
        break;
      case ']':
      case '}':
        if (brackets > 0) brackets--;
        break;
      case '\n':
        signs = 0;
        break;
      case '-':
      case '?':
      case ':':
        if (isBlank(yaml.charAt(at + 1)) && ++signs > DEEPEST) return true;
    }
  }
  return false;
}

function isBlank(character: string): boolean {
  return character.trim() === '';
}
