import { absenceOf } from '../checks/absence';
import { createFix } from '../checks/createFix';
import type { Fix } from '../checks/finding';
import { fewGuesses } from '../checks/guess';
import { subjectOf, type JudgedLink, type Subject } from '../checks/subject';
import { describeOutcome } from '../linkcheck/reportOutcome';
import type { Verdict } from '../linkcheck/verdict';
import { writtenAddresses } from '../linkcheck/writtenAddresses';
import type { Position } from '../text/lines';
import { decodePercent } from '../text/percent';
import { linkTargetOf, tidyPath } from '../vault/linkTarget';
import { destinationOf } from '../vault/resolve';
import type { Note, VaultPath } from '../vault/vault';
import { isNotePath } from '../vault/vaultPath';
import { placeInNote, titleAt, type PlaceInNote } from './backlinkList';
import type { FeatureContext } from './context';
import { goalsOf } from './goals';
import { resolvedLinks, type ResolvedLink } from './resolvedLinks';

/** The groups of a note's links, as they are listed. */
export type OutgoingKind = 'note' | 'file' | 'web' | 'missing';

/** What a note links to, with all places where it does. */
export interface OutgoingLink {
  readonly kind: OutgoingKind;
  /** The title of a note, the name of a file, an address of the web, a name that no file has. */
  readonly label: string;
  /** What stands beside it: the heading, the folder, what is wrong. Empty for nothing. */
  readonly detail: string;
  /** The file that it leads to, or the address of the web; `undefined` when it leads nowhere. */
  readonly target: string | undefined;
  /** Where in a note it leads. */
  readonly position: Position | undefined;
  /** What the web answered; `undefined` when nobody has asked. */
  readonly verdict: Verdict | undefined;
  /** Whether a note can be made of the missing name. */
  readonly canCreate: boolean;
  /** In order; never empty. */
  readonly places: readonly PlaceInNote[];
}

type Answer = Omit<OutgoingLink, 'places'> & { readonly key: string };

const ORDER: readonly OutgoingKind[] = ['note', 'file', 'web', 'missing'];

/**
 * What the note at `path` links to: notes, files, addresses of the web, and what is not there; each once, in order of
 * first place within its group. Links into the note itself and those that a program will still fill in are left out.
 */
export function outgoingLinks(context: FeatureContext, path: VaultPath): OutgoingLink[] {
  const note = context.vault.notes.get(path);
  if (!note) return [];
  const answerFor = answerer(context, note);
  const found = new Map<string, Answer & { readonly places: PlaceInNote[] }>();
  for (const link of resolvedLinks(context.vault, note)) {
    const answer = answerFor(link);
    if (!answer) continue;
    const place = placeInNote(note, link.link.span);
    const known = found.get(answer.key);
    if (known) known.places.push(place);
    else found.set(answer.key, { ...answer, places: [place] });
  }
  const all = [...found.values()].map(({ key: _, ...link }): OutgoingLink => link);
  return ORDER.flatMap((kind) => all.filter((link) => link.kind === kind));
}

/** Makes the note of a missing name that the link at `offset` of the note writes; `undefined` when none can be made. */
export function createMissing(context: FeatureContext, path: VaultPath, offset: number): Fix | undefined {
  const note = context.vault.notes.get(path);
  if (!note) return undefined;
  const subject = subjectOf(context.vault, note, { guess: fewGuesses(0), today: context.today });
  const judged = subject.links.find(({ link }) => link.span.start === offset);
  return judged && creation(subject, judged);
}

function creation(subject: Subject, judged: JudgedLink): Fix | undefined {
  const absence = absenceOf(subject, judged);
  if (!absence || absence.kind === 'web' || absence.kind === 'asset') return undefined;
  return createFix(subject.vault, subject.note.path, absence.path);
}

function answerer(context: FeatureContext, note: Note): (link: ResolvedLink) => Answer | undefined {
  const { vault, outcomeOf } = context;
  const subject = subjectOf(vault, note, { guess: fewGuesses(0), today: context.today });
  const promised = new Map(subject.links.map((judged) => [judged.link, judged]));
  const addresses = new Map(
    writtenAddresses(vault, note).flatMap(({ url, links }) => links.map((link) => [link, url] as const)),
  );

  function web(url: string): Answer {
    const outcome = outcomeOf?.(url);
    return {
      kind: 'web',
      key: `web ${url}`,
      label: readable(url),
      detail:
        outcome && outcome.verdict !== 'skipped' ? describeOutcome(outcome).seen.replace(/\.$/, '') : '',
      target: url,
      position: undefined,
      verdict: outcome?.verdict,
      canCreate: false,
    };
  }

  function missing(judged: JudgedLink): Answer | undefined {
    const absence = absenceOf(subject, judged);
    if (!absence) return undefined;
    if (absence.kind === 'web') return web(absence.url);
    return {
      ...NOWHERE,
      key: `missing ${absence.path}`,
      label: absence.path,
      detail: absence.kind === 'asset' ? 'no such file' : 'no such note',
      canCreate: creation(subject, judged) !== undefined,
    };
  }

  return (resolved) => {
    const { link, resolution } = resolved;
    const destination = destinationOf(resolution);
    if (destination)
      return destination.path === note.path ? undefined : there(context, resolved, destination.path);
    const url = addresses.get(link);
    if (url !== undefined) return web(url);
    if (resolution.kind === 'external') return web(resolution.url);
    const judged = promised.get(link);
    if (!judged) return undefined;
    if (resolution.kind !== 'ambiguous') return missing(judged);
    const target = linkTargetOf(link);
    const label = tidyPath(target.kind === 'local' ? target.path : target.url);
    const detail = `${resolution.candidates.length} files have this name`;
    return { ...NOWHERE, key: `missing ${label}`, label, detail };
  };
}

const NOWHERE: Pick<Answer, 'kind' | 'target' | 'position' | 'verdict' | 'canCreate'> = {
  kind: 'missing',
  target: undefined,
  position: undefined,
  verdict: undefined,
  canCreate: false,
};

/** A link that leads to the file at `path`. */
function there(context: FeatureContext, { from, link, resolution }: ResolvedLink, path: VaultPath): Answer {
  const isNote = isNotePath(path);
  const [goal] = goalsOf(context.vault, from, link);
  const destination = destinationOf(resolution);
  const part = destination?.heading?.text ?? (destination?.block ? `^${destination.block.id}` : '');
  const isLost = resolution.kind === 'note' && resolution.missing !== undefined;
  return {
    kind: isNote ? 'note' : 'file',
    key: `file ${path}${part === '' ? '' : `#${part}`}`,
    label: titleAt(context.vault, path),
    detail: part !== '' ? part : isLost ? `the ${resolution.missing} is not there` : '',
    target: context.uriOf(path),
    position: isNote ? goal?.place.range.start : undefined,
    verdict: undefined,
    canCreate: false,
  };
}

/** `url` as people read it: without `https://`, other scripts than Latin in their letters. */
function readable(url: string): string {
  const short = url.replace(/^https?:\/\/(?=.)/i, '').replace(/^([^/?#]+)\/$/, '$1');
  const decoded = decodePercent(short);
  // What cannot be seen could make one address look like another.
  return /[\p{C}\p{Z}]/u.test(decoded) ? short : decoded;
}
