import { CompletionItemKind } from 'vscode-languageserver-types';
import type { VaultPath } from '../../vault/vault';
import { baseNameOf, folderOf } from '../../vault/vaultPath';
import { byText, pickBest, type Scored } from './best';
import { assetCandidates, type AssetCandidate } from './candidates';
import type { Suggestion } from './item';
import { naturalOrder } from './naturalOrder';
import { nearAssets } from './nearness';
import { anchoredWay, handicap, pathScore, type TargetSearch } from './targetSearch';
import { writeTarget } from './writeLink';

/** What lying beside the note's other pictures is worth: less than fitting a class better (`matchScore`). */
const NEAR = 90;

/** While nothing is typed, what lies beside comes first. */
const NEAR_FIRST = 2000;

/** The assets that fit what is typed, best first; no more than `limit`. */
export function suggestAssets(search: TargetSearch, limit: number): Suggestion[] {
  if (limit <= 0) return [];
  const best = pickBest(scored(search), limit, (a, b) => byText(a.file.path, b.file.path));
  best.sort((a, b) => b.score - a.score || naturalOrder(a.value.file.path, b.value.file.path));
  return best.map(({ value }) => suggestionOf(search, value));
}

function* scored(search: TargetSearch): Generator<Scored<AssetCandidate>> {
  const { context, note, query, caret, prompt } = search;
  const near = prompt.embed ? nearAssets(context.vault, note, caret) : [];
  const order = new Map(near.map((path, at) => [path, at]));
  for (const candidate of assetCandidates(context.vault.assets)) {
    const score = pathScore(search, candidate);
    if (score === 0) continue;
    const worth = nearWorth(order, candidate.file.path, query.folded === '');
    yield { value: candidate, score: score + worth + handicap(search, candidate) };
  }
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
