import { isScalar, type YAMLError } from 'yaml';
import type { Span } from '../text/span';
import { explainYamlError, restOfLine, type Explanation } from './explainYamlError';
import type { FrontmatterEntry, FrontmatterProblem } from './frontmatter';
import { isTooDeep } from './nesting';
import { parseYaml } from './parseYaml';
import { yamlReader } from './yamlValues';

/** What a block says, and what is wrong with it. */
export interface YamlReading {
  readonly entries: readonly FrontmatterEntry[];
  readonly problems: readonly FrontmatterProblem[];
}

/** In UTF-16 units; the library takes up to ten microseconds for each. */
const LONGEST_BLOCK = 25_000;
const MOST_PROBLEMS = 20;

/** Something at offset `at`; what it means is asked of few. */
interface Complaint {
  readonly at: number;
  readonly explain: () => Explanation;
}

/**
 * Reads the YAML in `block` of `text` with the library: all that YAML can say, each value with its place.
 * Never throws.
 */
export function readYaml(text: string, block: Span): YamlReading {
  const complaints: Complaint[] = [];
  const entries = readEntries(text, block, (complaint) => {
    if ('span' in complaint) complaints.push({ at: complaint.span.start, explain: () => complaint });
    else {
      const at = block.start + complaint.pos[0];
      complaints.push({ at, explain: () => explainYamlError(text, block, complaint) });
    }
  });
  return { entries, problems: firstOfEachLine(text, block, complaints) };
}

type Report = (complaint: YAMLError | Explanation) => void;

function readEntries(text: string, block: Span, report: Report): readonly FrontmatterEntry[] {
  if (block.end - block.start > LONGEST_BLOCK) {
    report({ span: block, message: 'This block is too long to be read. Move what is no property below it.' });
    return [];
  }
  const yaml = text.slice(block.start, block.end);
  const tabs = manyTabs(yaml);
  if (tabs !== undefined) {
    const at = block.start + tabs;
    report({ span: { start: at, end: at + 1 }, message: 'YAML cannot be indented with tabs. Use spaces.' });
    return [];
  }
  if (isTooDeep(yaml)) {
    report({ span: block, message: TOO_DEEP });
    return [];
  }
  try {
    const document = parseYaml(yaml);
    document?.errors.forEach(report);
    const contents = document?.contents;
    if (!contents || (isScalar(contents) && contents.value === null)) return [];
    const value = yamlReader({ text, block, report: (span, message) => report({ span, message }) })(contents);
    if (value.kind === 'map') return value.entries;
    report({ span: value.span, message: NO_MAP });
  } catch {
    // The library works by recursion, and how much of that there is room for depends on who calls.
    report({ span: block, message: TOO_DEEP });
  }
  return [];
}

/** The library complains of each line that begins with a tab, and takes long over it. */
const MOST_TABBED_LINES = 200;

/** Where the first line begins that a tab indents, when there are very many. */
function manyTabs(yaml: string): number | undefined {
  const lines = Array.from(yaml.matchAll(/^\t/gm), ({ index }) => index);
  return lines.length > MOST_TABBED_LINES ? lines[0] : undefined;
}

const TOO_DEEP = 'This block is nested too deeply to be read. Does a bracket or quote lack its partner?';
const NO_MAP = 'This block holds no `key: value` lines. Write one property a line, such as `title: My note`.';

/** The first complaint about a line or a value is the cause; those that follow in it come from it. */
function firstOfEachLine(text: string, block: Span, complaints: readonly Complaint[]): FrontmatterProblem[] {
  const problems: FrontmatterProblem[] = [];
  let until = -1;
  for (const { at, explain } of [...complaints].sort((a, b) => a.at - b.at)) {
    if (at <= until) continue;
    if (problems.length === MOST_PROBLEMS) break;
    const { span, message } = explain();
    if (span.start <= until) continue;
    const line = restOfLine(text, span.start, block.end);
    problems.push({
      code: 'frontmatter/invalid-yaml',
      span: { start: span.start, end: Math.min(span.end, line.end) },
      message,
    });
    until = Math.max(line.end, span.end, at);
  }
  return problems;
}
