import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Marks the suite's own lines among those that VS Code says of itself. */
const MARK = 'inkstone-suite ';

/**
 * VS Code calls this inside its extension host, in every host alike (`extensionTestsPath`). Tells its figures by
 * a line on the console and, when `INKSTONE_FIGURES` names a file, there. Rejects when a test failed.
 */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(MARK + format(...args));
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, reporter: 'spec', forbidOnly: true });
  mocha.suite.emit('pre-require', globalThis as never, '', mocha);
  await import('./all');
  const { passed, failed } = await new Promise<{ passed: number; failed: number }>((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures });
    });
  });
  console.log(`${MARK}passed=${passed} failed=${failed}`);
  const figures = process.env['INKSTONE_FIGURES'];
  if (figures) writeFileSync(figures, JSON.stringify({ passed, failed }));
  if (failed > 0) throw new Error(`${failed} tests failed in VS Code.`);
}
