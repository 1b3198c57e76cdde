// `npm start [folder]`: installs what it needs, builds, and opens VS Code with the extension on the folder.
import { spawn } from 'node:child_process';
import { isInstalled, markInstalled, root, run } from './support/setUp.mjs';

async function must(command, args) {
  const { code } = await run(command, args);
  if (code !== 0) process.exit(code);
}

if (!isInstalled()) {
  await must('npm', ['ci', '--no-audit', '--no-fund']);
  markInstalled();
}
await must('npm', ['run', '--silent', 'build']);
const open = ['--import', 'tsx', 'test/vscode/start.ts', ...process.argv.slice(2)];
const child = spawn(process.execPath, open, { cwd: root, stdio: 'inherit' });
child.on('close', (code) => process.exit(code ?? 0));
