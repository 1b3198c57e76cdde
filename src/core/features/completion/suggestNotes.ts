import { CompletionItemKind } from 'vscode-languageserver-types';
import type { NameKey, VaultPath } from '../../vault/vault';
import { baseNameOf, folderOf, nameOf, withoutNoteExtension } from '../../vault/vaultPath';
import { byText, keepBest, type Best } from './best';
import { noteCandidates, type NoteCandidate } from './candidates';
import type { Suggestion } from './item';
import { mayMatch, matchScore, readFolded } from './match';
import { anchoredWay, handicap, pathScore, type TargetSearch } from './targetSearch';
import { isUnresolved, speller } from './unresolvedTargets';
import { writeTarget } from './writeLink';

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

/** The notes that fit what is typed, best first, and those that links ask for; no more than `limit`. */
export function suggestNotes(search: TargetSearch, limit: number): Suggestion[] {
  const best = keepBest<Reason>(limit, (a, b) => byText(a.order, b.order));
  for (const candidate of noteCandidates(search.context.vault.notes)) {
    if (mayMatch(search.query, candidate)) offerNote(search, candidate, best);
  }
  if (!search.anchor && !search.prompt.embed && search.prompt.form !== 'html') offerUnresolved(search, best);
  const { context, note, caret } = search;
  const spellingOf = speller(context.vault, note, caret);
  return best.done().flatMap((reason) => {
    if (reason.kind !== 'missing') return suggestionOf(search, reason);
    const way = spellingOf(reason.order);
    return way === undefined ? [] : unresolvedSuggestion(search, way);
  });
}

function offerNote(search: TargetSearch, candidate: NoteCandidate, best: Best<Reason>): void {
  const { note, query, anchor, prompt } = search;
  const isEmpty = query.folded === '';
  const order = candidate.file.path;
  let worth: number | undefined;
  const worthOf = (): number =>
    (worth ??=
      (order === note.path ? OWN : 0) + handicap(search, candidate) + popularity(search, candidate.key));
  const byPath = pathScore(search, candidate);
  if (byPath > 0) {
    best.offer(byPath + worthOf() + (isEmpty ? NAME_FIRST : 0), { kind: 'name', order, candidate });
  }
  if (anchor || prompt.form === 'html') return;
  for (const name of candidate.otherNames) {
    const score = matchScore(query, name);
    if (score > 0) best.offer(score + worthOf() - 5, { kind: 'title', order, candidate, label: name.text });
  }
}

function offerUnresolved(search: TargetSearch, best: Best<Reason>): void {
  const { context, query } = search;
  const isPath = query.folded.includes('/');
  for (const key of context.vault.mentions.keys()) {
    const score = isPath ? 0 : matchScore(query, readFolded(key));
    if (score === 0 || !isUnresolved(context.vault, key)) continue;
    best.offer(score + popularity(search, key) - 10, { kind: 'missing', order: key });
  }
}

/** The more notes mention it the better: all that counts while nothing is typed, a nudge afterwards. */
function popularity({ context, query }: TargetSearch, key: NameKey): number {
  const mentions = context.vault.mentions.get(key)?.size ?? 0;
  return query.folded === '' ? Math.min(mentions, NAME_FIRST - 1) : Math.min(20, 4 * Math.log2(1 + mentions));
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
