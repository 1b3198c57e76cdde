import { Command, Option } from 'commander';
import { version } from '../../package.json';
import type { Outcome } from './commands';
import { addFileCommands } from './fileCommands';
import { schemaOption, type SchemaOption } from './schemaOption';
import { addSiteOptions, siteSettingsOf, type SiteOptions } from './siteOptions';

/** What a command line asks for. */
export type Run = (outcome: Outcome) => void;

const PLACE = 'a vault, a folder of it, or one note';
const EXIT_CODES = `
Exit codes:
  0  nothing is wrong, or nothing but warnings
  1  errors were found
  2  the command could not run`;

/** The command line: its commands, options and help. Each command hands its outcome to `finish`. */
export function makeProgram(finish: Run): Command {
  const program = new Command('inkstone')
    .description('Checks the links of an Obsidian vault, as the Inkstone extension does.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('Run with --help to see how it is used.')
    .addHelpText('after', EXIT_CODES);

  addSiteOptions(program.command('check'))
    .description('find what is wrong')
    .argument('<folder>', PLACE)
    .addOption(schemaOption())
    .option('--offline', 'leave the network alone; nothing is asked of it so far')
    .addOption(formatOption('text', ['text', 'json']))
    .addHelpText('after', EXIT_CODES)
    .action(async (folder: string, options: FormatOption & SchemaOption & SiteOptions) => {
      const { check } = await import('./commands');
      const { format, schema: schemaRules = [] } = options;
      const color = hasColor(process.stdout, process.env);
      const site = siteSettingsOf(options);
      finish(check(folder, { format, cwd: process.cwd(), site, schemaRules, color }));
    });

  addSiteOptions(program.command('links'))
    .description('list every link and where it leads')
    .argument('<folder>', PLACE)
    .addOption(formatOption('json', ['json']))
    .action(async (folder: string, options: SiteOptions) => {
      const { links } = await import('./commands');
      finish(links(folder, { cwd: process.cwd(), site: siteSettingsOf(options) }));
    });

  addSiteOptions(program.command('site'))
    .description('list the URL of every note, its redirects, and what collides')
    .argument('<folder>', PLACE)
    .addOption(formatOption('text', ['text', 'json']))
    .action(async (folder: string, { format, ...options }: FormatOption & SiteOptions) => {
      const { site } = await import('./commands');
      finish(site(folder, { format, cwd: process.cwd(), site: siteSettingsOf(options) }));
    });
  addFileCommands(program, finish);
  return program;
}

interface FormatOption {
  readonly format: 'text' | 'json';
}

function formatOption(preset: string, choices: readonly string[]): Option {
  return new Option('--format <format>', 'how to print the result').choices(choices).default(preset);
}

/** Colour is for people who look at a terminal and did not refuse it (no-color.org). */
function hasColor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
