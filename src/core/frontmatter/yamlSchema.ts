import type { Span } from '../text/span';
import type { FrontmatterValue } from './frontmatter';

const NULL = /^(?:~|null|Null|NULL)$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;
const NUMBER = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
const RARE_NUMBER = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;
/** Characters that a word of the core schema, other than text, can begin with. */
const TYPED_START = /[-+.0-9~nNtTfF]/;

/**
 * What a plain word means in YAML's core schema (YAML 1.2.2, 10.3.2); `undefined` for the numbers nobody
 * writes in a blog (`0x1F`, `.inf`), which are left to the library.
 */
export function readPlainWord(word: string, span: Span): FrontmatterValue | undefined {
  if (TYPED_START.test(word[0]!)) {
    if (NUMBER.test(word)) return { kind: 'number', number: Number(word), span };
    if (BOOLEAN.test(word)) return { kind: 'boolean', boolean: /^t/i.test(word), span };
    if (NULL.test(word)) return { kind: 'null', span };
    if (RARE_NUMBER.test(word)) return undefined;
  }
  return { kind: 'text', text: word, style: 'plain', span };
}
