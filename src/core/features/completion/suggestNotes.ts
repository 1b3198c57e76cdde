import { CompletionItemKind } from 'vscode-languageserver-types';
import type { VaultPath } from '../../vault/vault';
import { folderOf, nameOf, withoutNoteExtension } from '../../vault/vaultPath';
import { byText, pickBest, type Scored } from './best';
import { noteCandidates, type NoteCandidate } from './candidates';
import type { Suggestion } from './item';
import { matchScore, readSearchable } from './match';
import { anchoredWay, handicap, pathScore, type TargetSearch } from './targetSearch';
import { unresolvedTargets, type UnresolvedTarget } from './unresolvedTargets';
import { writeTarget } from './writeLink';

/** Why a note is suggested: its name or path fits, its title or alias does, or links ask for it. */
type Reason =
  | { readonly kind: 'name'; readonly candidate: NoteCandidate; readonly order: string }
  | {
      readonly kind: 'title';
      readonly candidate: NoteCandidate;
      readonly order: string;
      readonly label: string;
    }
  | { readonly kind: 'missing'; readonly target: UnresolvedTarget; readonly order: string };

/** The note itself comes last. */
const OWN = -10_000;

/** Names before titles and aliases while nothing is typed. */
const NAME_FIRST = 1000;

/** The notes that fit what is typed, best first, and those that links ask for; no more than `limit`. */
export function suggestNotes(search: TargetSearch, limit: number): Suggestion[] {
  const best = pickBest(reasons(search), limit, (a, b) => byText(a.order, b.order));
  return best.map(({ value }) => suggestionOf(search, value));
}

function* reasons(search: TargetSearch): Generator<Scored<Reason>> {
  const { context, note, query, anchor, prompt } = search;
  const { vault } = context;
  const isEmpty = query.folded === '';
  for (const candidate of noteCandidates(vault.notes)) {
    const { path } = candidate.file;
    const mentions = vault.mentions.get(candidate.key)?.size ?? 0;
    const worth =
      (path === note.path ? OWN : 0) + handicap(search, candidate) + popularity(mentions, isEmpty);
    const byPath = pathScore(search, candidate);
    if (byPath > 0) {
      const first = isEmpty ? NAME_FIRST : 0;
      yield { value: { kind: 'name', candidate, order: path }, score: byPath + worth + first };
    }
    if (anchor || prompt.form === 'html') continue;
    const { title, aliases } = candidate;
    for (const other of title ? [title, ...aliases] : aliases) {
      const score = matchScore(query, other);
      if (score === 0) continue;
      const label = other.text;
      yield { value: { kind: 'title', candidate, order: path, label }, score: score + worth - 5 };
    }
  }
  if (anchor || prompt.embed || prompt.form === 'html') return;
  for (const target of unresolvedTargets(vault, note, search.caret)) {
    const score =
      matchScore(query, readSearchable(target.name)) || matchScore(query, readSearchable(target.way));
    if (score === 0) continue;
    const worth = popularity(target.mentions, isEmpty) - 10;
    yield { value: { kind: 'missing', target, order: target.way }, score: score + worth };
  }
}

/** The more notes mention it the better: all that counts while nothing is typed, a nudge afterwards. */
function popularity(mentions: number, isEmpty: boolean): number {
  return isEmpty ? Math.min(mentions, NAME_FIRST - 1) : Math.min(20, 4 * Math.log2(1 + mentions));
}

function suggestionOf(search: TargetSearch, reason: Reason): Suggestion {
  const { context, note, prompt } = search;
  if (reason.kind === 'missing') {
    const { way, name } = reason.target;
    return {
      label: name,
      kind: CompletionItemKind.Value,
      description: 'not written yet',
      ...writeTarget(context, { note, prompt }, { path: `${way}.md` as VaultPath, way }),
    };
  }
  const { candidate } = reason;
  const { path } = candidate.file;
  const way = anchoredWay(search, candidate);
  const link = { path, ...(way !== undefined && { way }) };
  if (reason.kind === 'title') {
    return {
      label: reason.label,
      kind: CompletionItemKind.Reference,
      description: withoutNoteExtension(path),
      ...writeTarget(context, { note, prompt }, { ...link, label: reason.label }),
      data: { kind: 'file', path },
    };
  }
  return {
    label: nameOf(path),
    kind: CompletionItemKind.File,
    ...(candidate.title && { detail: candidate.title.text }),
    description: folderOf(path),
    ...writeTarget(context, { note, prompt }, link),
    data: { kind: 'file', path },
  };
}
