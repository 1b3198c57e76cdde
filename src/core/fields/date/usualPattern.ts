import type { Vault } from '../../vault/vault';
import { habitsOf } from '../habits';
import { asIso, writeMoment, type Moment } from './moment';

/** A manner is the vault's when that many notes have it, and that share of all dates. */
const FEWEST = 8;
const SHARE = 0.8;

/** The pattern (see `writeMoment`) in which the vault writes its dates; `undefined` when it has no manner of its own. */
export function usualPattern(vault: Vault): string | undefined {
  let all = 0;
  let usual: string | undefined;
  let most = 0;
  for (const [pattern, notes] of habitsOf(vault).datePatterns) {
    all += notes;
    if (notes > most) [usual, most] = [pattern, notes];
  }
  return most >= FEWEST && most >= SHARE * all ? usual : undefined;
}

/** The moment in the manner of the vault; as Obsidian has it where the vault has none, or would lose the time. */
export function asUsual(vault: Vault, moment: Moment): string {
  const usual = usualPattern(vault);
  return usual === undefined || losesTime(moment, usual) ? asIso(moment) : writeMoment(moment, usual);
}

/** Whether `pattern` leaves out a time of day that the moment has, or would make one up. */
export function losesTime({ time }: Moment, pattern: string): boolean {
  if (pattern.includes('HH')) return !time;
  return time !== undefined && (time.hour > 0 || time.minute > 0 || (time.second ?? 0) > 0);
}

/** Whether Obsidian reads dates written so (Obsidian Help: Properties). */
export function isIsoPattern(pattern: string): boolean {
  return /^YYYY-MM-DD(?:THH:mm(?::ss)?Z?)?$/.test(pattern);
}
