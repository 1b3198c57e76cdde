import { InvalidArgumentError, Option, type Command } from 'commander';
import { baseUrlOf } from '../core/site/config/baseUrl';
import type { SiteSettings } from '../core/site/siteSettings';

/** What the options of `addSiteOptions` hold. */
export interface SiteOptions {
  readonly publisher?: SiteSettings['publisher'];
  readonly baseUrl?: string;
  readonly contentFolder?: string;
  readonly linkStrategy?: SiteSettings['linkStrategy'];
  readonly publisherVersion?: string;
}

/** Lets `command` be told what the files do not say of the site. */
export function addSiteOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--publisher <name>',
        'what makes the website; found out by its configuration otherwise',
      ).choices(['auto', 'quartz', 'jekyll', 'hugo', 'astro', 'plain', 'none']),
    )
    .option('--publisher-version <version>', 'its version, such as 4.4.0')
    .option('--base-url <url>', 'where the website is', readBaseUrl)
    .option('--content-folder <path>', 'the folder of the vault that is published')
    .addOption(
      new Option('--link-strategy <name>', 'how Quartz reads links').choices([
        'shortest',
        'absolute',
        'relative',
      ]),
    );
}

/** What the author said on the command line. */
export function siteSettingsOf(options: SiteOptions): Partial<SiteSettings> {
  const { publisher, baseUrl, contentFolder, linkStrategy, publisherVersion } = options;
  return {
    ...(publisher !== undefined && { publisher }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(contentFolder !== undefined && { contentFolder }),
    ...(linkStrategy !== undefined && { linkStrategy }),
    ...(publisherVersion !== undefined && { version: publisherVersion }),
  };
}

function readBaseUrl(written: string): string {
  const url = baseUrlOf(written);
  if (url === undefined) throw new InvalidArgumentError('It is no address such as https://example.com/blog.');
  return url;
}
