import { isIgnored } from '../../vault/isIgnored';
import type { Asset, Note } from '../../vault/vault';
import { withoutNoteExtension } from '../../vault/vaultPath';
import type { FeatureContext } from '../context';
import { behindAnchor, type Anchor } from './anchoredPath';
import type { FileCandidate } from './candidates';
import { BEST_MATCH, matchScore, readSearchable, type Query } from './match';
import type { LinkPrompt } from './prompts/link';

/** A search for files that a link may lead to. */
export interface TargetSearch {
  readonly context: FeatureContext;
  readonly note: Note;
  readonly prompt: LinkPrompt;
  readonly caret: number;
  readonly anchor: Anchor | undefined;
  readonly query: Query;
}

/** A file that the author excluded comes after all that are not. */
const IGNORED = -5000;

/** What a path is worth that matches where the name does not. */
const PATH_SHARE = 0.4;

/** How well the file's name or path fits; 0 not at all. `least` as of `matchScore`. */
export function pathScore(
  { anchor, query }: TargetSearch,
  candidate: FileCandidate<Note | Asset>,
  least: number,
): number {
  if (anchor) {
    const rest = behindAnchor(anchor, candidate.file.path);
    return rest === undefined ? 0 : matchScore(query, readSearchable(withoutNoteExtension(rest)), least);
  }
  if (query.folded.includes('/')) return matchScore(query, candidate.path, least);
  const byName = matchScore(query, candidate.name, least);
  if (byName > 0 || least > PATH_SHARE * BEST_MATCH) return byName;
  return PATH_SHARE * matchScore(query, candidate.path, least / PATH_SHARE);
}

/** What is taken off the score of an excluded file. */
export function handicap({ context }: TargetSearch, { file }: FileCandidate<Note | Asset>): number {
  const { obsidian } = context.vault.settings;
  return obsidian.userIgnoreFilters.length > 0 && isIgnored(obsidian, file.path) ? IGNORED : 0;
}

/** How the link names the file, where what is typed says so already. */
export function anchoredWay(
  { anchor }: TargetSearch,
  { file }: FileCandidate<Note | Asset>,
): string | undefined {
  const rest = anchor && behindAnchor(anchor, file.path);
  return anchor && rest !== undefined ? anchor.lead + withoutNoteExtension(rest) : undefined;
}
