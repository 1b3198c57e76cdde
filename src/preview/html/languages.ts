import type { LanguageRegistration } from 'shiki/core';

type Load = () => Promise<{ default: LanguageRegistration[] }>;

/** The languages in which code is coloured, by the name of their grammar. Others stay plain. */
export const GRAMMARS: Readonly<Record<string, Load>> = {
  cmake: () => import('@shikijs/langs-precompiled/cmake'),
  cpp: () => import('@shikijs/langs-precompiled/cpp'),
  csharp: () => import('@shikijs/langs-precompiled/csharp'),
  css: () => import('@shikijs/langs-precompiled/css'),
  dart: () => import('@shikijs/langs-precompiled/dart'),
  diff: () => import('@shikijs/langs-precompiled/diff'),
  docker: () => import('@shikijs/langs-precompiled/docker'),
  go: () => import('@shikijs/langs-precompiled/go'),
  graphql: () => import('@shikijs/langs-precompiled/graphql'),
  groovy: () => import('@shikijs/langs-precompiled/groovy'),
  hcl: () => import('@shikijs/langs-precompiled/hcl'),
  html: () => import('@shikijs/langs-precompiled/html'),
  ini: () => import('@shikijs/langs-precompiled/ini'),
  java: () => import('@shikijs/langs-precompiled/java'),
  javascript: () => import('@shikijs/langs-precompiled/javascript'),
  json: () => import('@shikijs/langs-precompiled/json'),
  jsonc: () => import('@shikijs/langs-precompiled/jsonc'),
  kotlin: () => import('@shikijs/langs-precompiled/kotlin'),
  lua: () => import('@shikijs/langs-precompiled/lua'),
  make: () => import('@shikijs/langs-precompiled/make'),
  powershell: () => import('@shikijs/langs-precompiled/powershell'),
  proto: () => import('@shikijs/langs-precompiled/proto'),
  python: () => import('@shikijs/langs-precompiled/python'),
  r: () => import('@shikijs/langs-precompiled/r'),
  rust: () => import('@shikijs/langs-precompiled/rust'),
  scala: () => import('@shikijs/langs-precompiled/scala'),
  scss: () => import('@shikijs/langs-precompiled/scss'),
  shellscript: () => import('@shikijs/langs-precompiled/shellscript'),
  sql: () => import('@shikijs/langs-precompiled/sql'),
  swift: () => import('@shikijs/langs-precompiled/swift'),
  toml: () => import('@shikijs/langs-precompiled/toml'),
  tsx: () => import('@shikijs/langs-precompiled/tsx'),
  typescript: () => import('@shikijs/langs-precompiled/typescript'),
  xml: () => import('@shikijs/langs-precompiled/xml'),
  yaml: () => import('@shikijs/langs-precompiled/yaml'),
};

/** Grammar → what else authors call the language. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  cpp: 'c c++ cc cxx h hpp hxx objective-c objc',
  csharp: 'c# cs',
  css: 'less',
  diff: 'patch',
  docker: 'dockerfile',
  go: 'golang',
  graphql: 'gql',
  groovy: 'gradle jenkinsfile',
  hcl: 'terraform tf',
  html: 'htm vue svelte',
  ini: 'properties conf cfg dotenv env editorconfig gitconfig',
  javascript: 'js jsx mjs cjs node dataviewjs',
  json: 'json5 jsonl webmanifest',
  kotlin: 'kt kts',
  make: 'makefile mk',
  powershell: 'ps ps1 pwsh',
  proto: 'protobuf',
  python: 'py py3 python3',
  rust: 'rs',
  scss: 'sass',
  shellscript: 'bash sh shell zsh console shellsession terminal fish',
  sql: 'mysql postgresql postgres pgsql plsql sqlite mariadb',
  typescript: 'ts mts cts',
  xml: 'svg xsl plist pom',
  yaml: 'yml',
};

const GRAMMAR_OF: ReadonlyMap<string, string> = new Map([
  ...Object.keys(GRAMMARS).map((name) => [name, name] as const),
  ...Object.entries(OTHER_NAMES).flatMap(([grammar, names]) =>
    names.split(' ').map((name) => [name, grammar] as const),
  ),
]);

/** The grammar of a language, as authors call it in lower case; `undefined` when there is none. */
export function grammarOf(language: string): string | undefined {
  return GRAMMAR_OF.get(language);
}
