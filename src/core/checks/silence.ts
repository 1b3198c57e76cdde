import { lineAt } from '../text/lines';
import type { Note } from '../vault/vault';
import type { Finding } from './finding';
import { ownLines, type SuppressedCode, type Suppression } from './suppressions';

/** A suppression, or one code of it, that silenced nothing. */
export interface UnusedSuppression {
  readonly suppression: Suppression;
  /** `undefined` when the comment names no code. */
  readonly named: SuppressedCode | undefined;
}

/** One request for silence; `used` turns true with the first finding that it covers. */
interface Request extends UnusedSuppression {
  used: boolean;
}

interface Stretch {
  readonly start: number;
  end: number;
  readonly request: Request;
}

const EVERY_CODE = '';

/** Takes from `findings` those that a comment of the note silences; tells which comments silenced nothing. */
export function silence(
  note: Note,
  suppressions: readonly Suppression[],
  findings: readonly Finding[],
): { heard: Finding[]; unused: UnusedSuppression[] } {
  const requests: Request[] = [];
  const everywhere = new Map<string, Request>();
  const lines = new Map<string, Request>();
  const stretches = new Map<string, Stretch[]>();
  const open = new Map<string, Stretch>();

  const close = (key: string, at: number): void => {
    const stretch = open.get(key);
    if (!stretch) return;
    stretch.end = at;
    open.delete(key);
  };

  const nextLines = linesBelow(note, suppressions);
  for (const suppression of suppressions) {
    for (const named of suppression.codes.length > 0 ? suppression.codes : [undefined]) {
      const key = named?.code ?? EVERY_CODE;
      const request: Request = { suppression, named, used: false };
      const { span, verb } = suppression;
      requests.push(request);
      if (verb === 'disable-file') {
        everywhere.set(key, request);
      } else if (verb === 'disable-next-line') {
        lines.set(`${nextLines.get(suppression)} ${key}`, request);
      } else if (verb === 'disable') {
        if (open.has(key)) continue;
        const stretch: Stretch = { start: span.end, end: note.text.length, request };
        open.set(key, stretch);
        const before = stretches.get(key);
        if (before) before.push(stretch);
        else stretches.set(key, [stretch]);
      } else {
        request.used = named ? open.has(key) : open.size > 0;
        for (const ended of named ? [key] : [...open.keys()]) close(ended, span.start);
      }
    }
  }

  const heard = findings.filter((finding) => {
    let isSilent = false;
    const line = lineAt(note.lines, finding.span.start);
    for (const key of [finding.code, EVERY_CODE]) {
      const covering = [
        everywhere.get(key),
        lines.get(`${line} ${key}`),
        stretchAt(stretches.get(key), finding.span.start)?.request,
      ];
      for (const request of covering) {
        if (!request) continue;
        request.used = true;
        isSilent = true;
      }
    }
    return !isSilent;
  });
  return { heard, unused: requests.filter(({ used }) => !used) };
}

/** For each suppression the line (from 0) below it; below the last of several that stand one under the other. */
function linesBelow(note: Note, suppressions: readonly Suppression[]): Map<Suppression, number> {
  const below = new Map<Suppression, number>();
  const passed = new Map<number, number>();
  for (const suppression of [...suppressions].reverse()) {
    const { span } = suppression;
    const next = lineAt(note.lines, span.end) + 1;
    const line = passed.get(next) ?? next;
    below.set(suppression, line);
    if (ownLines(note, span)) passed.set(lineAt(note.lines, span.start), line);
  }
  return below;
}

/** The stretch that holds `offset`; `stretches` are in order and do not overlap. */
function stretchAt(stretches: readonly Stretch[] | undefined, offset: number): Stretch | undefined {
  if (!stretches) return undefined;
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  const stretch = stretches[low];
  return stretch && stretch.start <= offset ? stretch : undefined;
}
