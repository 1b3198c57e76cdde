// Bundles the programs into dist/: client.js (extension host), server.js (language server), preview.js (the server's
// thread that renders), cli.js, and what a preview loads: webview.js, and mermaid.js and katex.css where it needs them.
//
//   node esbuild.mjs [--watch] [--outdir=dist] [client] [server] …
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const { values, positionals } = parseArgs({
  options: { watch: { type: 'boolean', default: false }, outdir: { type: 'string', default: 'dist' } },
  allowPositionals: true,
});

const programs = {
  client: 'src/client/entry.ts',
  server: 'src/server/main.ts',
  preview: 'src/server/preview/worker.ts',
  cli: 'src/cli/main.ts',
};
const pageParts = {
  webview: 'src/webview/main.ts',
  mermaid: 'src/webview/mermaid/main.ts',
  katex: 'node_modules/katex/dist/katex.css',
};

/** Of the three formats that KaTeX's styles name, the one that Chromium takes. */
const woff2Only = {
  name: 'woff2-only',
  setup({ onLoad }) {
    onLoad({ filter: /katex\.css$/ }, async ({ path }) => {
      const styles = await readFile(path, 'utf8');
      return {
        contents: styles.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, ''),
        loader: 'css',
      };
    });
  },
};

const common = {
  outdir: values.outdir,
  bundle: true,
  minify: !values.watch,
  keepNames: true,
  sourcemap: values.watch ? 'inline' : false,
  legalComments: 'none',
  logLevel: 'warning',
};
const builds = [
  {
    ...common,
    entryPoints: chosen(programs),
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
  },
  {
    ...common,
    entryPoints: chosen(pageParts),
    platform: 'browser',
    format: 'iife',
    target: 'chrome120',
    // mermaid compares the names of its own classes, but none that are minified.
    keepNames: false,
    sourcemap: false,
    loader: { '.woff2': 'file' },
    assetNames: 'fonts/[name]',
    plugins: [woff2Only],
  },
].filter(({ entryPoints }) => Object.keys(entryPoints).length > 0);

function chosen(entryPoints) {
  const wanted = ([name]) => positionals.length === 0 || positionals.includes(name);
  return Object.fromEntries(Object.entries(entryPoints).filter(wanted));
}

for (const options of builds) {
  if (values.watch) await (await esbuild.context(options)).watch();
  else await esbuild.build(options);
}
