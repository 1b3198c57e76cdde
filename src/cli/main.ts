#!/usr/bin/env node
import { CommanderError } from 'commander';
import { CannotRun } from './cannotRun';
import { print } from './print';
import { makeProgram } from './program';
import type { Outcome } from './commands';

const COULD_NOT_RUN = 2;

async function main(): Promise<number> {
  let outcome: Outcome | undefined;
  try {
    await makeProgram((result) => (outcome = result)).parseAsync();
  } catch (error) {
    // Commander has told the author already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : COULD_NOT_RUN;
    if (!(error instanceof CannotRun)) throw error;
    await print(process.stderr, `${error.message}\n`);
    return COULD_NOT_RUN;
  }
  if (outcome) await print(process.stdout, outcome.output);
  if (outcome?.notice) await print(process.stderr, `${outcome.notice}\n`);
  return outcome?.exitCode ?? 0;
}

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    const detail = error instanceof Error ? error.stack : String(error);
    process.exitCode = COULD_NOT_RUN;
    process.stderr.write(`Inkstone failed, which is a mistake of its own. Please report this:\n${detail}\n`);
  },
);
