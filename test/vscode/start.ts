import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { mkdirSync } from 'node:fs';
import { cacheFolder, root } from './hosts/cache';
import { findDesktop } from './hosts/desktopHost';
import { installNpmParts } from './hosts/npmInstall';
import { startServer, writeUserSettings } from './hosts/npmServer';
import { workbenchUrl } from './hosts/browser';

const PORT = 8123;

/** Opens the built extension on a folder: in desktop VS Code if there is one, else at an address it prints. */
async function main(): Promise<void> {
  const folder = resolve(process.argv[2] ?? join(root, 'examples', 'blog'));
  const desktop = await findDesktop();
  if (desktop) {
    const args = [`--extensionDevelopmentPath=${root}`, '--new-window', folder];
    spawn(desktop, args, { detached: true, stdio: 'ignore' }).unref();
    console.log(`Opened ${folder} in ${desktop}.`);
    return;
  }
  const parts = installNpmParts();
  const data = join(cacheFolder, 'start');
  mkdirSync(data, { recursive: true });
  writeUserSettings(data);
  const { port } = await startServer(parts, data, { port: PORT });
  const development: [string, string] = [
    'extensionDevelopmentPath',
    `vscode-remote://localhost:${port}${root}`,
  ];
  console.log(
    `VS Code ${parts.version} listens on this machine only. Open:\n\n  ${workbenchUrl(port, folder, [development])}\n`,
  );
  console.log('Press Ctrl+C to end it.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
