import { siteOf, type Site } from '../site/site';
import type { Link } from '../syntax/syntax';
import { resolve, type Resolution } from '../vault/resolve';
import type { Note, Vault } from '../vault/vault';
import { claims } from './claims';
import type { Finding } from './finding';
import type { Guess } from './guess';
import { readSuppressions, type Suppression } from './suppressions';

/** A link of the note under examination, with where it leads. */
export interface JudgedLink {
  readonly link: Link;
  readonly resolution: Resolution;
}

/** One note under examination, with what several checks ask of it, worked out once. */
export interface Subject {
  readonly vault: Vault;
  readonly site: Site;
  readonly note: Note;
  /** The links that promise a reader a page, in order; see `claims`. */
  readonly links: readonly JudgedLink[];
  /** Allows a few guesses for messages. */
  readonly guess: Guess;
  /** `YYYY-MM-DD` where the author is; `undefined` when nobody said. */
  readonly today: string | undefined;
  readonly suppressions: readonly Suppression[];
  /** What the checks before this one found, silenced findings included. */
  readonly earlier: readonly Finding[];
}

/** What a note is looked at with. */
export interface Terms extends Pick<Subject, 'guess'> {
  readonly today?: string | undefined;
}

/** `note`, a note of `vault` (or what it will be), made ready to be checked. */
export function subjectOf(vault: Vault, note: Note, { guess, today }: Terms): Subject {
  const links = claims(note, vault.settings).map((link) => ({
    link,
    resolution: resolve(vault, note, link),
  }));
  return {
    vault,
    site: siteOf(vault),
    note,
    links,
    guess,
    today,
    suppressions: readSuppressions(note),
    earlier: [],
  };
}
