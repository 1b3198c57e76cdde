import { yamlText } from '../frontmatter/edit/yamlText';

/** A value of a schema as YAML on one line; `undefined` for what no author would write so. */
export function yamlValue(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return yamlText(value, 'block');
    case 'number':
    case 'boolean':
      return String(value);
    default:
      if (!Array.isArray(value) || !value.every(isWord)) return undefined;
      return `[${value.map((item) => (typeof item === 'string' ? yamlText(item, 'flow') : String(item))).join(', ')}]`;
  }
}

function isWord(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
