import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { BuiltCli } from './builtCli';
import { LoopbackSite } from './loopbackSite';
import { VaultFolders } from './vaultFolder';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly {
      readonly name?: string;
      readonly run?: string;
      readonly env?: Readonly<Record<string, string>>;
    }[];
  };
}

const text = readFileSync('action.yml', 'utf8');
const action = parse(text) as Action;
const step = action.runs.steps.find(({ name }) => name === 'Check')!;

describe('the GitHub Action', () => {
  it('uses the inputs that it declares, and all of them', () => {
    const used = [...text.matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name!);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(action.inputs).sort());
  });

  it('hands nothing that others write to a shell but as the value of a variable', () => {
    for (const { run } of action.runs.steps) assert.ok(!run?.includes('${{'), run);
  });

  it('is described in its page, input by input', () => {
    const page = readFileSync('docs/ci.md', 'utf8');
    for (const name of Object.keys(action.inputs)) assert.ok(page.includes(`| \`${name}\``), name);
  });

  // GitHub's runners have bash, on Windows, too; a machine of one's own may not.
  if (process.platform !== 'win32') {
    describe('when it runs', function () {
      this.timeout(60_000);
      const cli = new BuiltCli();
      const folders = new VaultFolders();
      const site = new LoopbackSite();
      before(async () => {
        await cli.build();
        await site.start();
      });
      after(async () => {
        await site.stop();
        cli.remove();
        folders.remove();
      });

      /** Runs its step as GitHub does, with these inputs. */
      function run(
        cwd: string,
        inputs: Readonly<Record<string, string>>,
      ): { stdout: string; status: number | null } {
        const temporary = folders.make({});
        const own = join(temporary, 'action');
        mkdirSync(join(own, 'dist'), { recursive: true });
        cpSync(cli.file, join(own, 'dist/cli.js'));
        const given = Object.fromEntries(
          Object.entries(step.env!).map(([name, value]) => [
            name,
            value
              .replace('${{ github.action_path }}', own)
              .replace('${{ runner.temp }}', temporary)
              .replace(
                /\$\{\{ inputs\.([a-z-]+) \}\}/,
                (_, input: string) => inputs[input] ?? action.inputs[input]!.default,
              ),
          ]),
        ) as Record<string, string>;
        return spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run!], {
          cwd,
          env: { ...process.env, NODE_OPTIONS: '', GITHUB_WORKSPACE: cwd, ...given },
          encoding: 'utf8',
        });
      }

      it('annotates what is wrong, and fails', () => {
        const root = folders.make({ 'my blog/a.md': '![[none.png]]' });
        const { stdout, status } = run(root, { path: 'my blog' });
        assert.match(stdout, /^::error file=my blog\/a\.md,line=1,/);
        assert.equal(status, 1);
      });

      it('takes every input as it is written', () => {
        const root = folders.make({
          'a.md': `![[none.png]] <${site.url('/')}>`,
          'known $(id).json':
            '{"version":1,"findings":[{"file":"a.md","code":"asset/missing","text":"none.png"}]}',
        });
        const { status } = run(root, {
          format: 'json',
          output: 'out put.json',
          baseline: 'known $(id).json',
          'fail-on': 'broken,timeout',
          args: `--exclude\n${site.url('/')}\n\n--timeout=5s`,
        });
        const { links, known } = JSON.parse(readFileSync(join(root, 'out put.json'), 'utf8')) as {
          links: readonly { verdict: string }[];
          known: number;
        };
        assert.deepEqual([status, known, links[0]!.verdict], [0, 1, 'skipped']);
      });

      it('asks nothing when it is to be offline', () => {
        const { stdout, status } = run(folders.make({ 'a.md': `<${site.url('/')}>` }), {
          offline: 'true',
          args: '--allow-private',
        });
        assert.deepEqual([stdout, status, site.asked], ['Nothing is wrong in 1 note.\n', 0, []]);
      });
    });
  }
});
