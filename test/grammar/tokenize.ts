import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

/** A stretch of a line with all of its scopes, outermost first. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** Markdown's grammar as VS Code has it, and those that it includes, by scope name. */
const THEIRS: Readonly<Record<string, string>> = {
  'text.html.markdown': 'markdown.json',
  'text.html.derivative': 'html-derivative.json',
  'text.html.basic': 'html.json',
  'source.yaml': 'yaml.json',
  'source.js': 'javascript.json',
};

const OURS: Readonly<Record<string, string>> = {
  'markdown.inkstone.inline': 'inkstone-inline.tmLanguage.json',
  'markdown.inkstone.block': 'inkstone-block.tmLanguage.json',
};

const require_ = createRequire(__filename);
const SYNTAXES = join(__dirname, '../../syntaxes');

function fileOf(scopeName: string): string | undefined {
  if (OURS[scopeName]) return join(SYNTAXES, OURS[scopeName]);
  return THEIRS[scopeName] && require_.resolve(`tm-grammars/grammars/${THEIRS[scopeName]}`);
}

/** Markdown's grammar, with our injections or as it is without them. */
export async function loadMarkdown({ injected }: { readonly injected: boolean }): Promise<IGrammar> {
  const wasm = readFileSync(require_.resolve('vscode-oniguruma/release/onig.wasm'));
  const onigLib = loadWASM(wasm).then(() => ({ createOnigScanner, createOnigString }));
  const registry = new Registry({
    onigLib,
    loadGrammar: (scopeName) => {
      const file = fileOf(scopeName);
      return Promise.resolve(file ? parseRawGrammar(readFileSync(file, 'utf8'), file) : null);
    },
    getInjections: (scopeName) =>
      injected && scopeName === 'text.html.markdown' ? Object.keys(OURS) : undefined,
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (!grammar) throw new Error('The Markdown grammar of tm-grammars could not be loaded.');
  return grammar;
}

/** The tokens of each line of `text`. */
export function tokenize(grammar: IGrammar, text: string): Token[][] {
  let state = INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      start: startIndex,
      end: endIndex,
      scopes,
    }));
  });
}
