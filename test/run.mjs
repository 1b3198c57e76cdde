// `npm test`: installs what it needs, then types, lint, unit, agreement, package and a real VS Code.
// Uses Node's own modules alone, since nothing may be installed yet. Stops at the first step that fails.
import { isInstalled, markInstalled, run } from './support/setUp.mjs';

const npm = (...args) => ['npm', args];
const steps = [
  { name: 'install', skip: isInstalled, command: npm('ci', '--no-audit', '--no-fund'), after: markInstalled },
  { name: 'types', command: npm('run', '--silent', 'check:types') },
  { name: 'lint', command: npm('run', '--silent', 'check:lint') },
  { name: 'build', command: npm('run', '--silent', 'build') },
  { name: 'unit', command: npm('run', '--silent', 'test:unit') },
  { name: 'agreement', command: npm('run', '--silent', 'test:agreement') },
  { name: 'package', command: npm('run', '--silent', 'package') },
  { name: 'vscode', command: npm('run', '--silent', 'test:vscode') },
];

const count = (output, pattern) =>
  [...output.matchAll(pattern)].reduce((sum, match) => sum + Number(match[1]), 0);

let passed = 0;
let failed = 0;
let host = 'no VS Code was reached';
const rows = [];
for (const step of steps) {
  if (step.skip?.()) {
    rows.push([step.name, 'already done']);
    continue;
  }
  console.log(`\n── ${step.name} ──`);
  const start = performance.now();
  const { code, output } = await run(...step.command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  passed += count(output, /^ {2}(\d+) passing\b/gm) + count(output, /^VS Code: (\d+) passed/gm);
  failed += count(output, /^ {2}(\d+) failing\b/gm) + count(output, /^VS Code: \d+ passed, (\d+) failed/gm);
  host = /^Host: (.*)$/m.exec(output)?.[1] ?? host;
  rows.push([step.name, `${seconds} s${code === 0 ? '' : '  FAILED'}`]);
  if (code !== 0) {
    failed = Math.max(failed, 1);
    break;
  }
  step.after?.();
}

console.log('\n' + rows.map(([name, figure]) => `${name.padEnd(10)} ${figure}`).join('\n'));
console.log(`Host: ${host}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
