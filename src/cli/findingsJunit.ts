import type { RatedFinding } from '../core/checks/index';
import { toSlashes } from '../node/toSlashes';
import { fileFrom, filePlaceOf, type CheckResult } from './checkResult';
import { join } from 'node:path';

/**
 * What `check` found, as JUnit's XML: each note is a suite, each finding a case in it, and a note without findings one
 * case that passes. Errors alone are failures, as they alone make the command fail. File names are from the folder `base`.
 */
export function findingsJunit(result: CheckResult, base: string): string {
  const { notes, root } = result.open;
  const byNote = new Map(notes.map(({ path }) => [path, [] as RatedFinding[]]));
  for (const rated of result.found) byNote.get(rated.finding.path)!.push(rated);
  const suites = notes.map(({ path }) => {
    const found = byNote.get(path)!;
    const name = toSlashes(fileFrom(base, join(root, path)));
    const cases = found.map((rated) => caseOf(result, rated, base));
    const own =
      cases.length > 0 ? cases : [`    <testcase${attributes({ classname: name, name: 'check' })}/>`];
    const head = attributes({ name, tests: own.length, failures: failuresIn(found), errors: 0 });
    return [`  <testsuite${head}>`, ...own, '  </testsuite>'];
  });
  const tests = notes.reduce((sum, { path }) => sum + Math.max(1, byNote.get(path)!.length), 0);
  const head = attributes({ name: 'inkstone check', tests, failures: failuresIn(result.found), errors: 0 });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${head}>`,
    ...suites.flat(),
    '</testsuites>',
    '',
  ].join('\n');
}

function caseOf(result: CheckResult, rated: RatedFinding, base: string): string {
  const { code, message } = rated.finding;
  const { file, line, column } = filePlaceOf(result, rated, base);
  const place = toSlashes(file);
  const head = attributes({ classname: place, name: `${code} ${line}:${column}`, file: place, line });
  const text = escape(`${place}:${line}:${column} ${rated.severity} ${code} ${message}`);
  const body =
    rated.severity === 'error'
      ? `<failure${attributes({ type: code, message })}>${text}</failure>`
      : `<system-out>${text}</system-out>`;
  return `    <testcase${head}>${body}</testcase>`;
}

function failuresIn(found: readonly RatedFinding[]): number {
  return found.filter(({ severity }) => severity === 'error').length;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML 1.0 can hold it: some characters cannot be in it at all (2.2). */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
