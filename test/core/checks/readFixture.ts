/** One case of a fixture: a small vault, what is wrong in it, what its fixes make of it. */
export interface FixtureCase {
  readonly title: string;
  /** Files of the vault by path; notes with the expected findings marked `⟦…⟧`. */
  readonly files: Readonly<Record<string, string>>;
  /** `severity code: message` of each mark, in order of file and place. */
  readonly findings: readonly ExpectedFinding[];
  readonly fixes: readonly ExpectedFix[];
}

export interface ExpectedFinding {
  readonly text: string;
  /** Titles of its fixes, best first; without the one that silences. */
  readonly fixes: readonly string[];
}

/** What the vault's files are after the fix `title` of the case's first finding that has it; others stay. */
export interface ExpectedFix {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Reads a fixture:
 *
 *     ## a sentence of behaviour
 *     ~~~~ path of a file (NFD)
 *     its text, with ⟦marks⟧
 *     ~~~~
 *     > severity code: message
 *     - title of a fix
 *     ### title of a fix
 *     ~~~~ path of a file that the fix changes or makes
 *     ~~~~
 *
 * `(NFD)` behind a path stores it decomposed, as macOS does. Other lines are prose for people; a line that
 * looks like none of these and stands within a case is an error, so that no expectation goes unread.
 */
export function readFixture(text: string): FixtureCase[] {
  const cases: FixtureCase[] = [];
  let files: Record<string, string> = {};
  let findings: (ExpectedFinding & { fixes: string[] })[] = [];
  let fixes: ExpectedFix[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.startsWith('## ')) {
      files = {};
      findings = [];
      fixes = [];
      cases.push({ title: line.slice(3), files, findings, fixes });
    } else if (line.startsWith('### ')) {
      files = {};
      fixes.push({ title: line.slice(4), files });
    } else if (line.startsWith('~~~~ ')) {
      const end = lines.indexOf('~~~~', at + 1);
      if (end === -1) throw new Error(`A ~~~~ is never closed: ${line}`);
      files[pathOf(line.slice(5))] = lines
        .slice(at + 1, end)
        .map((row) => `${row}\n`)
        .join('');
      at = end;
    } else if (line.startsWith('> ')) {
      findings.push({ text: line.slice(2), fixes: [] });
    } else if (line.startsWith('- ')) {
      findings.at(-1)!.fixes.push(line.slice(2));
    } else if (line !== '' && cases.length > 0) {
      throw new Error(`No part of a fixture: ${line}`);
    }
  }
  return cases;
}

function pathOf(header: string): string {
  const decomposed = / \(NFD\)$/;
  return decomposed.test(header) ? header.replace(decomposed, '').normalize('NFD') : header;
}
