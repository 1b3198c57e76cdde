import type { Log, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../package.json';
import { ratedChecks, type RatedFinding, type Severity } from '../core/checks/index';
import { filePlaceOf, uriOf, type CheckResult } from './checkResult';

const LEVELS = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
} as const satisfies Readonly<Record<Severity, Result.level>>;

/**
 * What `check` found, as SARIF 2.1.0, which GitHub's code scanning reads; file names from the folder `base`, which is
 * to be the root of the repository.
 */
export function findingsSarif(result: CheckResult, base: string): string {
  const codes = [...new Set(result.found.map(({ finding }) => finding.code))].sort();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Inkstone', semanticVersion: version, version, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        results: result.found.map((rated) => resultOf(result, rated, { base, codes })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(code: string): ReportingDescriptor {
  const check = ratedChecks.find((one) => one.code === code)!;
  return {
    id: code,
    shortDescription: { text: check.description },
    fullDescription: { text: check.description },
    // GitHub shows it beside the alert, and asks for it.
    help: {
      text: `${check.description} A comment silences it: <!-- inkstone-disable-next-line ${code} -->`,
    },
    defaultConfiguration: { level: LEVELS[check.severity] },
  };
}

function resultOf(
  result: CheckResult,
  rated: RatedFinding,
  { base, codes }: { readonly base: string; readonly codes: readonly string[] },
): Result {
  const { code, message } = rated.finding;
  const { file, line, column, endLine, endColumn } = filePlaceOf(result, rated, base);
  const uri = uriOf(file);
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[rated.severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, ...(!uri.startsWith('file:') && { uriBaseId: '%SRCROOT%' }) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}
