// Bundles the three programs into dist/: client.js (extension host), server.js (language server), cli.js.
//
//   node esbuild.mjs [--watch] [--outdir=dist] [client] [server] [cli]
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const { values, positionals } = parseArgs({
  options: { watch: { type: 'boolean', default: false }, outdir: { type: 'string', default: 'dist' } },
  allowPositionals: true,
});
const programs = positionals.length > 0 ? positionals : ['client', 'server', 'cli'];

const options = {
  entryPoints: Object.fromEntries(programs.map((program) => [program, `src/${program}/main.ts`])),
  outdir: values.outdir,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  minify: !values.watch,
  keepNames: true,
  sourcemap: values.watch ? 'inline' : false,
  legalComments: 'none',
  logLevel: 'warning',
};

if (values.watch) {
  const context = await esbuild.context(options);
  await context.watch();
} else {
  await esbuild.build(options);
}
