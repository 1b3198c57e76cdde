/** What a suite run ended with. */
export interface SuiteOutcome {
  readonly passed: number;
  readonly failed: number;
}

/** A real VS Code that the packaged extension is installed into and tested in. */
export interface Host {
  /** For the last lines of `npm test`: which VS Code, from where. */
  readonly name: string;
  /** Whether it runs in a browser that tests can look into. */
  readonly isInBrowser: boolean;
  /** Installs `vsix` into a fresh profile, opens `folder` and runs the bundled mocha suite there. */
  runSuite(options: { vsix: string; folder: string; suite: string; driver: string }): Promise<SuiteOutcome>;
}
