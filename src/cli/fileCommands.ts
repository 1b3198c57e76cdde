import { Option, type Command } from 'commander';
import type { Run } from './program';
import { addSiteOptions, type SiteOptions } from './siteOptions';

interface FormatOption {
  readonly format: 'text' | 'json';
}

export interface RenameOptions extends SiteOptions, FormatOption {
  readonly dryRun?: boolean;
  readonly aliases: boolean;
}

/** Adds `rename`, `backlinks` and `unused`: what the files of a vault are to each other. */
export function addFileCommands(program: Command, finish: Run): void {
  addSiteOptions(program.command('rename'))
    .description('rename or move a note, another file or a folder, with every link to it')
    .argument('<folder>', 'a vault')
    .argument('<from>', 'the file or folder, from the root of the vault')
    .argument('<to>', 'its new path, from the root of the vault')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--no-aliases', 'do not keep the old addresses of published notes as aliases')
    .addOption(formatOption())
    .action(async (folder: string, from: string, to: string, options: RenameOptions) => {
      const { rename } = await import('./rename');
      finish(rename(folder, { from, to, options }));
    });

  program
    .command('backlinks')
    .description('list the links that lead to a note or another file')
    .argument('<folder>', 'a vault')
    .argument('<file>', 'the file, from the root of the vault')
    .addOption(formatOption())
    .action(async (folder: string, file: string, options: FormatOption) => {
      const { backlinks } = await import('./backlinks');
      finish(backlinks(folder, file, options));
    });

  program
    .command('unused')
    .description('list the pictures, sounds, films and PDFs that nothing speaks of')
    .argument('<folder>', 'a vault')
    .addOption(formatOption())
    .action(async (folder: string, options: FormatOption) => {
      const { unused } = await import('./unused');
      finish(unused(folder, options));
    });
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to print the result').choices(['text', 'json']).default('text');
}
