import type { RatedFinding, Severities } from '../checks/index';
import { planLinks } from '../linkcheck/planLinks';
import { reportLinks } from '../linkcheck/reportLinks';
import type { Note } from '../vault/vault';
import type { FeatureContext } from './context';

/** What the web's answers say of the addresses that `note` writes now, in order of place; empty where nobody has asked. */
export function webFindings(
  { vault, outcomeOf, dayOf }: FeatureContext,
  note: Note,
  severities: Severities,
): RatedFinding[] {
  if (!outcomeOf) return [];
  const plan = planLinks(vault, [note]);
  const outcomes = plan.flatMap(({ url }) => outcomeOf(url) ?? []);
  return outcomes.length === 0 ? [] : reportLinks(vault, { plan, outcomes }, { severities, dayOf });
}
