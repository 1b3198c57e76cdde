import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NpmParts } from './npmInstall';

/** A VS Code server that listens on 127.0.0.1. */
export interface NpmServer {
  readonly port: number;
  stop(): void;
}

/** Settings that clear the stage: no AI panes, no welcome, nothing asked of the network. */
const STAGE_SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'files.autoSave': 'off',
};

/** code-server's way to name another extension gallery: here none, so that nothing is looked up. */
const NO_GALLERY = '{}';

/** Writes the profile's user settings: the stage's, then `settings`. */
export function writeUserSettings(dataFolder: string, settings: Record<string, unknown> = {}): void {
  const folder = join(dataFolder, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  const all = { ...STAGE_SETTINGS, ...settings };
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(all, undefined, 2));
}

/** Installs a packaged extension into the profile. Throws when VS Code refuses it. */
export function installVsix(parts: NpmParts, dataFolder: string, vsix: string): void {
  const args = [parts.serverMain, '--install-extension', vsix, '--server-data-dir', dataFolder];
  const { status, stdout, stderr } = spawnSync(parts.node, args, { encoding: 'utf8' });
  if (status !== 0 || !/successfully installed/.test(stdout)) {
    throw new Error(`VS Code did not install ${vsix}:\n${stdout}\n${stderr}`);
  }
}

/** How VS Code's server is started. */
export interface NpmServerOptions {
  /** 0 lets the system choose, as it does without. */
  readonly port?: number;
  /** Added to its environment. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Whether folders are trusted without a word; by default they are. */
  readonly trustsAll?: boolean;
}

/** Starts the server; resolves when it listens. */
export function startServer(
  parts: NpmParts,
  dataFolder: string,
  { port = 0, env: own = {}, trustsAll = true }: NpmServerOptions = {},
): Promise<NpmServer> {
  const args = [
    parts.serverMain,
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--enable-smoke-test-driver', '--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(trustsAll ? ['--disable-workspace-trust'] : []),
    ...['--server-data-dir', dataFolder],
  ];
  const env = { ...process.env, EXTENSIONS_GALLERY: NO_GALLERY, ...own };
  const child = spawn(parts.node, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const stop = () => void child.kill('SIGKILL');
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const listening = /Extension host agent listening on (\d+)/.exec(output);
      if (listening) resolve({ port: Number(listening[1]), stop });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${output}`)));
  });
}
