import type { Span } from '../text/span';
import { isUnicodePunctuation, isUnicodeWhitespace } from './characters';

/**
 * Addresses in finished text, escapes and character references resolved: what mdast-util-gfm-autolink-literal adds to
 * the bare URLs that `bareUrl` reads, such as those in a bracket that is no link, or behind a quotation mark.
 *
 *     web    ::= ('http' ['s'] '://' | 'www') *word '.' *(word | '.') *(character except white space),
 *                without trailing punctuation; behind no letter or digit
 *     email  ::= ['mailto:' | 'xmpp:'] 1*(word | '+' | '.') '@' 1*word 1*('.' 1*word) [resource, of xmpp]
 *     word   ::= letter | digit | '-' | '_', all of them ASCII
 */
export interface FinishedUrl extends Span {
  /** With the `http://` or `mailto:` that the text leaves out. */
  readonly destination: string;
}

const WEB = /(?<![\da-z])(?:https?:\/\/(?=[\w-]*\.)|www(?=\.))/gi;
const DOMAIN = /[\w.-]*/y;
const TRAIL = /[!"&'),.:;<>?\]}]/;

/** The web addresses in `value`. */
export function findWeb(value: string): FinishedUrl[] {
  const found: FinishedUrl[] = [];
  let spoiltUntil = 0;
  WEB.lastIndex = 0;
  for (let match = WEB.exec(value); match; match = WEB.exec(value)) {
    const start = match.index;
    const protocol = match[0].toLowerCase() === 'www' ? '' : match[0];
    const domainStart = start + protocol.length;
    WEB.lastIndex = start + 1;
    if (start < spoiltUntil || !standsFree(value, start)) continue;
    DOMAIN.lastIndex = domainStart;
    DOMAIN.test(value);
    const domainEnd = DOMAIN.lastIndex;
    const isDomain = isCorrectDomain(value, domainStart, domainEnd);
    if (!isDomain || isUnicodePunctuation(value.charCodeAt(domainStart))) {
      // what starts further on in the same domain ends on the same parts
      if (!isDomain) spoiltUntil = value.lastIndexOf('.', value.lastIndexOf('.', domainEnd - 1) - 1);
      continue;
    }
    const whole = wordEnd(value, domainEnd);
    const end = withoutTrail(value, domainStart, whole);
    found.push({ start, end, destination: (protocol === '' ? 'http://' : '') + value.slice(start, end) });
    WEB.lastIndex = whole;
  }
  return found;
}

/** Whether nothing or white space or punctuation stands before `at`. */
function standsFree(value: string, at: number): boolean {
  const code = value.charCodeAt(at - 1);
  return at === 0 || isUnicodeWhitespace(code) || isUnicodePunctuation(code);
}

/** Whether the domain has two parts, and its last two hold a letter or digit and no underscore. */
function isCorrectDomain(value: string, start: number, end: number): boolean {
  const lastDot = value.lastIndexOf('.', end - 1);
  if (lastDot < start) return false;
  const dotBefore = lastDot === start ? -1 : value.lastIndexOf('.', lastDot - 1);
  return (
    isCorrectPart(value.slice(lastDot + 1, end)) &&
    isCorrectPart(value.slice(Math.max(dotBefore + 1, start), lastDot))
  );
}

function isCorrectPart(part: string): boolean {
  return part === '' || (!part.includes('_') && /[\dA-Za-z]/.test(part));
}

function wordEnd(value: string, at: number): number {
  SPACE.lastIndex = at;
  return SPACE.test(value) ? SPACE.lastIndex - 1 : value.length;
}

const SPACE = /[\t\n\r ]/g;

/** The end of the URL `[start, end)` without its trailing punctuation, closing what parentheses it opens. */
function withoutTrail(value: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && TRAIL.test(value[stop - 1]!)) stop--;
  let open = 0;
  for (let at = start; at < stop; at++) {
    if (value[at] === '(') open++;
    else if (value[at] === ')') open--;
  }
  for (let at = stop; at < end && open > 0; at++) {
    if (value[at] !== ')') continue;
    stop = at + 1;
    open--;
  }
  return stop;
}

const LABEL = /[\w-]+(?:\.[\w-]+)+/y;
const RESOURCE = /\/(?:[\w\-/]|\.(?=[\dA-Za-z]))*/y;
const ADDRESS = /[\w+.-]/;

/** The e-mail and XMPP addresses in `value`. */
export function findEmails(value: string): FinishedUrl[] {
  const found: FinishedUrl[] = [];
  let from = 0;
  for (let at = value.indexOf('@'); at !== -1; at = value.indexOf('@', Math.max(at + 1, from))) {
    const email = readEmail(value, from, at);
    if (!email) continue;
    found.push(email);
    from = email.end;
  }
  return found;
}

/** The address whose `@` stands at `at`, in the text from `from` on. */
function readEmail(value: string, from: number, at: number): FinishedUrl | undefined {
  let start = at;
  while (start > from && ADDRESS.test(value[start - 1]!)) start--;
  LABEL.lastIndex = at + 1;
  if (start === at || !LABEL.test(value)) return undefined;
  const end = LABEL.lastIndex;
  if (/[\d_-]/.test(value[end - 1]!)) return undefined;
  const plain = { start, end, destination: 'mailto:' + value.slice(start, end) };
  const scheme = ['mailto:', 'xmpp:'].find(
    (name) => start - name.length >= from && value.endsWith(name, start),
  );
  if (!scheme) return plain;
  const schemeStart = start - scheme.length;
  const before = schemeStart === from ? '' : value[schemeStart - 1]!;
  if (/[\dA-Za-z@]/.test(before)) return plain;
  const stop = scheme === 'xmpp:' ? resourceEnd(value, end) : end;
  if (stop === -1 || ADDRESS.test(before)) return undefined;
  return { start: schemeStart, end: stop, destination: value.slice(schemeStart, stop) };
}

function resourceEnd(value: string, at: number): number {
  RESOURCE.lastIndex = at;
  if (!RESOURCE.test(value)) return at;
  const end = RESOURCE.lastIndex;
  return /[A-Za-z]/.test(value[end - 1]!) && value[end] !== '@' ? end : -1;
}
