import matter from 'gray-matter';
import { parseDocument, type Document } from 'yaml';

/** A block's YAML as the library understands it; positions count from the block's first character. */
export type YamlDocument = Document.Parsed;

/**
 * The core schema of YAML 1.2, as Obsidian reads it: dates, `yes` and `no` stay text, `<<` merges nothing,
 * a tag such as `!!js/function` means nothing. Repeated keys are found elsewhere, in linear time.
 */
const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
} as const;

/** Left to itself gray-matter has an engine that evaluates JavaScript. */
const refuse = {
  parse: (): never => {
    throw new Error('Only YAML is read.');
  },
};

/** gray-matter's look for comments is quadratic in consecutive empty lines. */
const MOST_EMPTY_LINES = 100;

/**
 * Parses the lines of a block, whatever their line endings; `undefined` when they say nothing. Throws what the
 * library throws when it gives up. Nothing in the block is executed.
 *
 * gray-matter is given opening and closing lines that no line of the block can be, every engine there is, and
 * options, without which it answers from a cache.
 */
export function parseYaml(block: string): YamlDocument | undefined {
  // The library knows no line that ends in a lone CR.
  const yaml = block.replace(/\r(?!\n)/g, '\n');
  if (hasManyEmptyLines(yaml)) return parseDocument(yaml, YAML_OPTIONS);

  let document: YamlDocument | undefined;
  const engine = {
    parse: (matterOfBlock: string): object => {
      document = parseDocument(matterOfBlock.slice('\n'.length), YAML_OPTIONS);
      return {};
    },
  };
  matter(`---\n${yaml}\n---\n`, {
    language: 'yaml',
    delimiters: ['---', '---\n'],
    engines: { yaml: engine, json: refuse, javascript: refuse, coffee: refuse, toml: refuse },
  });
  return document;
}

function hasManyEmptyLines(yaml: string): boolean {
  let count = 0;
  for (let at = 0; at < yaml.length; at++) {
    const character = yaml[at]!;
    if (character === '\n') {
      if (++count > MOST_EMPTY_LINES) return true;
    } else if (character.trim() !== '') count = 0;
  }
  return false;
}
