import type { Command } from 'commander';
import type { Run } from './program';
import { addSiteOptions, siteSettingsOf, type SiteOptions } from './siteOptions';

/** What `inkstone render` can be told. */
export interface RenderOptions extends SiteOptions {
  readonly standalone?: boolean;
  readonly remoteImages?: boolean;
}

/** Adds `render`: a note as the preview shows it. */
export function addRenderCommand(program: Command, finish: Run): void {
  addSiteOptions(program.command('render'))
    .description('print a note as HTML, as the preview shows it')
    .argument('<note>', 'a Markdown note of a vault')
    .option('--standalone', 'print a whole page with its styles, to be opened in a browser')
    .option('--remote-images', 'show pictures of the web, which the browser then loads')
    .action(async (note: string, options: RenderOptions) => {
      const { render } = await import('./render');
      finish(await render(note, { cwd: process.cwd(), site: siteSettingsOf(options), ...options }));
    });
}
