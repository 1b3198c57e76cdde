import { Command, Option } from 'commander';
import { version } from '../../package.json';
import type { Outcome } from './commands';
import { addCheckCommand } from './checkCommand';
import { addFileCommands } from './fileCommands';
import { addRenderCommand } from './renderCommand';
import { addSiteOptions, siteSettingsOf, type SiteOptions } from './siteOptions';

/** What a command line asks for. */
export type Run = (outcome: Outcome) => void;

const PLACE = 'a vault, a folder of it, or one note';
const EXIT_CODES = `
Exit codes:
  0  nothing is wrong, or nothing but warnings
  1  errors were found
  2  the command could not run, or not to its end`;

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

  addCheckCommand(program, finish);

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
  addRenderCommand(program, finish);
  return program;
}

interface FormatOption {
  readonly format: 'text' | 'json';
}

function formatOption(preset: string, choices: readonly string[]): Option {
  return new Option('--format <format>', 'how to print the result').choices(choices).default(preset);
}
