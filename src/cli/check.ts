import { realpathSync } from 'node:fs';
import { checkNote, type RatedFinding, type Severities } from '../core/checks/index';
import { linkChecks } from '../core/linkcheck/linkCodes';
import { reportLinks } from '../core/linkcheck/reportLinks';
import type { DayOf } from '../core/linkcheck/reportOutcome';
import type { Verdict } from '../core/linkcheck/verdict';
import { siteOf } from '../core/site/site';
import { changedFiles, NoChanges } from '../node/gitChanges';
import { todayIn } from '../node/today';
import { applyBaseline } from './applyBaseline';
import { CannotRun } from './cannotRun';
import type { CheckOptions } from './checkCommand';
import { checkLinks, unaskedLinks, type CheckedLinks } from './checkLinks';
import type { CheckResult } from './checkResult';
import { todayOf, type Outcome } from './commands';
import { findingsGithub } from './findingsGithub';
import { findingsJson } from './findingsJson';
import { findingsJunit } from './findingsJunit';
import { findingsMarkdown } from './findingsMarkdown';
import { findingsSarif } from './findingsSarif';
import { findingsText } from './findingsText';
import { withLinkOptions } from './linkOptions';
import { openVault, type OpenVault } from './openVault';
import { siteSettingsOf } from './siteOptions';

/** Where the command is run. */
export interface Surroundings {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly color: boolean;
}

const FAILING: readonly Verdict[] = ['broken'];

/** `inkstone check`. Throws `CannotRun`. */
export async function check(place: string, options: CheckOptions, around: Surroundings): Promise<Outcome> {
  const { cwd, env } = around;
  const { config, schema: schemaRules = [], offline } = options;
  const whole = openVault(place, { cwd, config, site: siteSettingsOf(options), schemaRules });
  const open = await narrow(whole, options.changed, env);
  const severities = severitiesFor(open.settings.severities, options.failOn);
  const asked: CheckedLinks = offline
    ? { links: unaskedLinks(open), stopped: undefined, isSaved: true }
    : await checkLinks(open, {
        settings: withLinkOptions(open.settings.linkCheck, options),
        cache: options.cache,
      });
  const all = findIn(open, { links: asked.links, severities });
  const compared = applyBaseline(
    open,
    { found: all, links: asked.links, isWhole: !asked.stopped },
    { options, cwd },
  );
  const result: CheckResult = {
    open,
    found: compared.found,
    links: asked.links,
    asksNetwork: !offline,
    known: compared.known,
  };
  const hasErrors = result.found.some(({ severity }) => severity === 'error');
  return {
    output: write(result, options, around),
    notice: [...compared.notices, ...noticesOf(asked)].join('\n'),
    exitCode: asked.stopped ? 2 : hasErrors ? 1 : 0,
  };
}

/** The notes that have changed alone, when that is wanted. */
async function narrow(
  open: OpenVault,
  changed: CheckOptions['changed'],
  env: NodeJS.ProcessEnv,
): Promise<OpenVault> {
  if (changed === undefined) return open;
  const base = env['GITHUB_BASE_REF'];
  const commit = changed !== true ? changed : base ? `origin/${base}` : 'HEAD';
  try {
    const files = await changedFiles(open.root, commit);
    return { ...open, notes: open.notes.filter(({ path }) => files.has(path)) };
  } catch (error) {
    if (!(error instanceof NoChanges)) throw error;
    throw new CannotRun(`What has changed since ${commit} cannot be found out: ${error.message}.`);
  }
}

/** What is to fail is an error, unless the author has turned it off and nobody on the command line wants it. */
function severitiesFor(own: Severities, failOn: readonly Verdict[] | undefined): Severities {
  const failing = linkChecks.filter(({ verdict }) => (failOn ?? FAILING).includes(verdict));
  const wanted = failing.filter(({ code }) => failOn !== undefined || own[code] === undefined);
  return { ...own, ...Object.fromEntries(wanted.map(({ code }) => [code, 'error' as const])) };
}

function findIn(
  open: OpenVault,
  { links, severities }: { readonly links: CheckResult['links']; readonly severities: Severities },
): RatedFinding[] {
  const { vault, notes } = open;
  const today = todayOf(open);
  const dayOf = daysIn(siteOf(vault).timeZone);
  const outcomes = links.map(({ outcome }) => outcome);
  const ofWeb = reportLinks(vault, { plan: links, outcomes }, { severities, dayOf });
  const found = notes.flatMap((note) => checkNote(vault, note, { today, severities }));
  return [...found, ...ofWeb].sort(
    ({ finding: a }, { finding: b }) =>
      (a.path === b.path ? 0 : a.path < b.path ? -1 : 1) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end,
  );
}

/** Every time zone changes its day at a whole quarter of an hour (UTC). */
const QUARTER = 15 * 60 * 1000;

/** Names days in the zone; each is looked up once, since that takes long. */
function daysIn(timeZone: string | undefined): DayOf {
  const days = new Map<number, string>();
  return (moment) => {
    const quarter = Math.floor(moment / QUARTER);
    const day = days.get(quarter) ?? todayIn(timeZone, new Date(moment));
    days.set(quarter, day);
    return day;
  };
}

function write(result: CheckResult, { format }: CheckOptions, { cwd, env, color }: Surroundings): string {
  const base = repositoryOf(env) ?? cwd;
  switch (format) {
    case 'text':
      return findingsText(result, { cwd, color });
    case 'json':
      return findingsJson(result);
    case 'sarif':
      return findingsSarif(result, base);
    case 'github':
      return findingsGithub(result, base);
    case 'junit':
      return findingsJunit(result, base);
    case 'markdown':
      return findingsMarkdown(result, base);
  }
}

/** Where the checked out repository is, in GitHub Actions: its file names are wanted from there. */
function repositoryOf({ GITHUB_WORKSPACE }: NodeJS.ProcessEnv): string | undefined {
  if (!GITHUB_WORKSPACE) return undefined;
  try {
    return realpathSync.native(GITHUB_WORKSPACE);
  } catch {
    // A step in a container may have it elsewhere.
    return undefined;
  }
}

function noticesOf({ links, stopped, isSaved }: CheckedLinks): string[] {
  const notices: string[] = [];
  const unasked = links.filter(({ outcome }) => outcome.reason === stopped).length;
  if (stopped === 'cancelled')
    notices.push(`Cancelled: ${unasked} of ${links.length} web addresses were not asked.`);
  if (stopped === 'offline') {
    notices.push(
      `The network cannot be reached: ${unasked} of ${links.length} web addresses were not asked. Run with --offline to check the rest alone.`,
    );
  }
  if (!isSaved)
    notices.push('What was learnt could not be written into the cache: the next run will ask again.');
  return notices;
}
