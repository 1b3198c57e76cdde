import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../vscode/hosts/cache';
import { openWorkbench } from '../../vscode/hosts/workbench';
import { median } from '../median';

/** How long the extension host's event loop stood still in the first 12 s after start-up, in milliseconds. */
interface Probe {
  readonly longestMs: number;
  readonly blockedMs: number;
}

async function probeOnce(folder: string, file: string, vsix: string | undefined): Promise<Probe> {
  const scratch = mkdtempSync(join(tmpdir(), 'inkstone-probe-'));
  const figures = join(scratch, 'figures.json');
  process.env['INKSTONE_PROBE'] = figures;
  const workbench = await openWorkbench({
    ...(vsix && { vsix }),
    folder,
    file,
    development: join(__dirname, 'probe'),
  });
  try {
    while (!existsSync(figures)) await workbench.page.waitForTimeout(200);
    await workbench.page.waitForTimeout(100);
    return JSON.parse(readFileSync(figures, 'utf8')) as Probe;
  } finally {
    await workbench.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Start-up with and without the extension on one vault, in turn, `runs` times each: the medians of the longest
 * standstill and of all standstills over 10 ms.
 */
export async function measureStartUp(
  folder: string,
  file: string,
  runs = 5,
): Promise<Record<'with' | 'without', Probe>> {
  const vsix = join(root, 'out', 'inkstone.vsix');
  const probes: Record<'with' | 'without', Probe[]> = { with: [], without: [] };
  for (let run = 0; run < runs; run++) {
    probes.without.push(await probeOnce(folder, file, undefined));
    probes.with.push(await probeOnce(folder, file, vsix));
  }
  const medians = (all: readonly Probe[]): Probe => ({
    longestMs: median(all.map(({ longestMs }) => longestMs)),
    blockedMs: median(all.map(({ blockedMs }) => blockedMs)),
  });
  return { with: medians(probes.with), without: medians(probes.without) };
}
