import { Option, type Command } from 'commander';
import { addLinkOptions, type LinkOptions } from './linkOptions';
import type { Run } from './program';
import { schemaOption, type SchemaOption } from './schemaOption';
import { addSiteOptions, type SiteOptions } from './siteOptions';

const FORMATS = ['text', 'json', 'sarif', 'github', 'junit', 'markdown'] as const;

export type CheckFormat = (typeof FORMATS)[number];

/** All that `inkstone check` can be told. */
export interface CheckOptions extends LinkOptions, SchemaOption, SiteOptions {
  readonly format: CheckFormat;
  /** `true` without a name. */
  readonly changed?: string | true;
  readonly baseline?: string | true;
  readonly updateBaseline?: boolean;
  readonly config?: string;
}

const EXIT_CODES = `
Exit codes:
  0  nothing is wrong, or nothing but warnings
  1  errors were found, or web addresses of a kind that --fail-on names
  2  the check could not run, or not to its end: no network, Ctrl+C`;

/** Adds `inkstone check` to the program. */
export function addCheckCommand(program: Command, finish: Run): void {
  const command = program
    .command('check')
    .description('find what is wrong, web addresses that lead nowhere included')
    .argument('<folder>', 'a vault, a folder of it, or one note')
    .addOption(new Option('--format <format>', 'how to print the result').choices(FORMATS).default('text'))
    .option('--changed [commit]', 'check only the notes that have changed since the branch left the commit')
    .option('--baseline [file]', 'leave out the errors that the file knows (inkstone.baseline.json)')
    .option('--update-baseline', 'write the errors of now into the baseline')
    .option('--config <file>', 'read this inkstone.config.json, not the one in the vault or above it')
    .addOption(schemaOption());
  addSiteOptions(addLinkOptions(command))
    .addHelpText('after', EXIT_CODES)
    .action(async (folder: string, options: CheckOptions) => {
      const { check } = await import('./check');
      const color = hasColor(process.stdout, process.env);
      finish(await check(folder, options, { cwd: process.cwd(), env: process.env, color }));
    });
}

/** Colour is for people who look at a terminal and did not refuse it (no-color.org). */
function hasColor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
