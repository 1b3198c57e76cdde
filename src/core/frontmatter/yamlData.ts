import { parse } from 'yaml';

/** In UTF-16 units: longer than any configuration written by hand. */
const LONGEST = 500_000;

/**
 * What a YAML file says, as plain data; `undefined` when it cannot be read. Nothing in it is executed, dates stay text,
 * and anchors cannot make much of little. For configurations: a note's block is read by `readFrontmatter`.
 */
export function parseYamlData(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  try {
    return parse(text, {
      schema: 'core',
      merge: true,
      resolveKnownTags: false,
      uniqueKeys: false,
      maxAliasCount: 100,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch {
    return undefined;
  }
}
