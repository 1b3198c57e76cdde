import type { PreviewBlock, PreviewRun } from '../../../src/protocol/preview';

/** The blocks of a page, told by how they differ from those before. */
export function applyRuns(
  before: readonly PreviewBlock[],
  runs: readonly PreviewRun[],
): readonly PreviewBlock[] {
  return runs.flatMap((run) =>
    run.kind === 'new'
      ? run.blocks
      : before.slice(run.from, run.from + run.count).map(({ html, line, endLine }) => ({
          html,
          line: line + run.shift,
          endLine: endLine + run.shift,
        })),
  );
}
