import { CompletionItemKind } from 'vscode-languageserver-types';
import type { VaultPath } from '../../vault/vault';
import { baseNameOf, folderOf } from '../../vault/vaultPath';
import { byText, keepBest } from './best';
import { eachAsset, type AssetCandidate } from './candidates';
import type { Suggestion } from './item';
import { naturalKey } from './naturalKey';
import { nearAssets } from './nearness';
import { anchoredWay, handicap, pathScore, type TargetSearch } from './targetSearch';
import { isNameable, writeTarget } from './writeLink';

/** What lying beside the note's other pictures is worth: less than fitting a class better (`matchScore`). */
const NEAR = 90;

/** While nothing is typed, what lies beside comes first. */
const NEAR_FIRST = 2000;

/** The assets that fit what is typed, best first; no more than `limit`. */
export function suggestAssets(search: TargetSearch, limit: number): Suggestion[] {
  if (limit <= 0) return [];
  const { context, note, query, caret, prompt } = search;
  const near = prompt.embed ? nearAssets(context.vault, note, caret) : [];
  const order = new Map(near.map((path, at) => [path, at]));
  const best = keepBest<Found>(limit, (a, b) => byText(a.candidate.file.path, b.candidate.file.path));
  eachAsset(context.vault, query, (candidate) => {
    const fit = pathScore(search, candidate, best.least() - NEAR_FIRST);
    if (fit === 0) return;
    const worth = nearWorth(order, candidate.file.path, query.folded === '');
    const score = fit + worth + handicap(search, candidate);
    best.offer(score, { candidate, score });
  });
  const found = best.done().map((one) => ({ ...one, key: naturalKey(one.candidate.file.path) }));
  found.sort((a, b) => b.score - a.score || byText(a.key, b.key));
  return found
    .filter(({ candidate }) => isNameable(prompt, candidate.file.path))
    .map(({ candidate }) => suggestionOf(search, candidate));
}

interface Found {
  readonly candidate: AssetCandidate;
  readonly score: number;
}

function nearWorth(order: ReadonlyMap<VaultPath, number>, path: VaultPath, isEmpty: boolean): number {
  const at = order.get(path);
  if (at === undefined) return 0;
  return (isEmpty ? NEAR_FIRST : NEAR) + 1 - (at + 1) / (order.size + 1);
}

function suggestionOf(search: TargetSearch, candidate: AssetCandidate): Suggestion {
  const { context, note, prompt } = search;
  const { path } = candidate.file;
  const way = anchoredWay(search, candidate);
  return {
    label: baseNameOf(path),
    kind: CompletionItemKind.File,
    description: folderOf(path),
    ...writeTarget(context, { note, prompt }, { path, ...(way !== undefined && { way }) }),
    data: { kind: 'file', path },
  };
}
