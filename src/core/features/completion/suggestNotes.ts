import { CompletionItemKind } from 'vscode-languageserver-types';
import type { NameKey, VaultPath } from '../../vault/vault';
import { baseNameOf, folderOf, nameOf, withoutNoteExtension } from '../../vault/vaultPath';
import { byText, keepBest, type Best } from './best';
import { eachNote, noteCandidate, type NoteCandidate } from './candidates';
import type { Suggestion } from './item';
import { EMPTY_MATCH, foldedScore, matchScore } from './match';
import { anchoredWay, handicap, pathScore, type TargetSearch } from './targetSearch';
import { MOST_POPULAR, popularityIn, popularNames, type Popularity } from './popularity';
import { isUnresolved, speller } from './unresolvedTargets';
import { isNameable, writeTarget } from './writeLink';

/** Why a note is suggested: its name or path fits, its title or alias does, or links ask for it. */
type Reason =
  | { readonly kind: 'name'; readonly order: string; readonly candidate: NoteCandidate }
  | {
      readonly kind: 'title';
      readonly order: string;
      readonly candidate: NoteCandidate;
      readonly label: string;
    }
  | { readonly kind: 'missing'; readonly order: NameKey };

/** The note itself comes last. */
const OWN = -10_000;

/** Names before titles and aliases while nothing is typed. */
const NAME_FIRST = 1000;

interface NoteSearch extends TargetSearch {
  readonly popularity: Popularity;
}

/** The notes that fit what is typed, best first, and those that links ask for; no more than `limit`. */
export function suggestNotes(target: TargetSearch, limit: number): Suggestion[] {
  const { vault } = target.context;
  const isEmpty = target.query.folded === '';
  const search = { ...target, popularity: isEmpty ? popularNames(vault).worth : popularityIn(vault) };
  const best = (isEmpty && bestOfPopular(search, limit)) || bestOfAll(search, limit);
  const spellingOf = speller(vault, search.note, search.caret);
  return best.done().flatMap((reason) => {
    if (reason.kind !== 'missing') {
      return isNameable(search.prompt, reason.candidate.file.path) ? suggestionOf(search, reason) : [];
    }
    const way = spellingOf(reason.order);
    return way === undefined ? [] : unresolvedSuggestion(search, way);
  });
}

/** The best of all notes and of all names that links ask for. */
function bestOfAll(search: NoteSearch, limit: number): Best<Reason> {
  const { vault } = search.context;
  const best = keepBest<Reason>(limit, byOrder);
  eachNote(vault, search.query, (candidate) => offerNote(search, candidate, best));
  vault.mentions.forEach((mentioning, key) => offerUnresolved(search, { key, mentioning }, best));
  return best;
}

/**
 * The same while nothing is typed, found among the popular names alone; `undefined` when these do not fill the list, so
 * that others have a place in it.
 */
function bestOfPopular(search: NoteSearch, limit: number): Best<Reason> | undefined {
  const { vault } = search.context;
  const best = keepBest<Reason>(limit, byOrder);
  for (const key of popularNames(vault).names) {
    for (const path of vault.names.get(key) ?? []) {
      const note = vault.notes.get(path);
      if (note) offerNote(search, noteCandidate(note), best);
    }
    offerUnresolved(search, { key, mentioning: vault.mentions.get(key)! }, best);
  }
  return best.least() > NAME_FIRST + EMPTY_MATCH ? best : undefined;
}

const byOrder = (a: Reason, b: Reason): number => byText(a.order, b.order);

function offerNote(search: NoteSearch, candidate: NoteCandidate, best: Best<Reason>): void {
  const { note, query, anchor, prompt, popularity } = search;
  const order = candidate.file.path;
  const first = query.folded === '' ? NAME_FIRST : 0;
  const worth = (candidate.file === note ? OWN : 0) + handicap(search, candidate);
  const least = best.least() - worth - MOST_POPULAR;
  const byPath = pathScore(search, candidate, least - first);
  let popular: number | undefined;
  if (byPath > 0 && byPath + first >= least) {
    popular = popularity(candidate.key);
    best.offer(byPath + first + worth + popular, { kind: 'name', order, candidate });
  }
  if (anchor || prompt.form === 'html' || (first > 0 && least > 1)) return;
  for (const name of candidate.otherNames) {
    const score = matchScore(query, name, least);
    if (score === 0 || score < least) continue;
    popular ??= popularity(candidate.key);
    best.offer(score + worth + popular - 5, { kind: 'title', order, candidate, label: name.text });
  }
}

function offerUnresolved(
  { context, query, popularity, anchor, prompt }: NoteSearch,
  { key, mentioning }: { readonly key: NameKey; readonly mentioning: readonly VaultPath[] },
  best: Best<Reason>,
): void {
  if (anchor || prompt.embed || prompt.form === 'html' || query.folded.includes('/')) return;
  const first = query.folded === '' ? NAME_FIRST : 0;
  const fit = foldedScore(query, key, best.least() - MOST_POPULAR - first);
  const score = fit + first + popularity(key, mentioning.length) - 10;
  if (fit === 0 || score < best.least() || !isUnresolved(context.vault, key)) return;
  best.offer(score, { kind: 'missing', order: key });
}

function suggestionOf(search: TargetSearch, reason: Exclude<Reason, { kind: 'missing' }>): Suggestion {
  const { context, note, prompt } = search;
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

function unresolvedSuggestion({ context, note, prompt }: TargetSearch, way: string): Suggestion {
  return {
    label: baseNameOf(way),
    kind: CompletionItemKind.Value,
    description: 'not written yet',
    ...writeTarget(context, { note, prompt }, { path: `${way}.md` as VaultPath, way }),
  };
}
