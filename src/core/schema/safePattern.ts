/** In UTF-16 units: no author writes a longer one. */
const LONGEST_PATTERN = 500;
/** Steps that one test may take. */
const MOST_STEPS = 5e6;
/** A pattern that could not be tested on as much is of no use. */
const SHORTEST_VALUE = 30;
const LONGEST_VALUE = 10_000;

/** A pattern that may be tested, and on how much. */
export interface SafePattern {
  readonly source: string;
  /** In UTF-16 units: on a longer value the test could take long. */
  readonly longestValue: number;
}

/**
 * A pattern of a schema, when a test of it cannot run long whatever the value is; `undefined` when it could, and when it
 * is no pattern. V8 tries all ways to divide a value among what repeats: their number is bounded here from above.
 *
 *     ^[a-z]+-\d*$        two repetitions: at most length² ways
 *     ^[a-z]+(-[a-z]+)*$  the `-` that nothing else there matches tells the rounds of the group apart
 *     (a+)+$              refused: the ways double with each letter
 */
export function safePattern(source: string): SafePattern | undefined {
  if (source.length > LONGEST_PATTERN || !compiles(source)) return undefined;
  const parts = readParts(source);
  const cost = parts && costOfOptions(parts);
  if (!cost || cost.factor > MOST_STEPS) return undefined;
  const power = cost.power + (source.startsWith('^') ? 0 : 1);
  const longest =
    power === 0 ? LONGEST_VALUE : Math.min(LONGEST_VALUE, (MOST_STEPS / cost.factor) ** (1 / power));
  return longest < SHORTEST_VALUE ? undefined : { source, longestValue: Math.floor(longest) };
}

function compiles(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

/** Something that repeats as a whole: a sign, a class of signs, or a group with its options. */
interface Part {
  readonly source: string;
  /** Of a group. */
  readonly options?: readonly (readonly Part[])[];
  readonly least: number;
  readonly most: number;
}

/** At most `factor · lengthᵖᵒʷᵉʳ` ways to match. */
interface Cost {
  readonly factor: number;
  readonly power: number;
}

const NOTHING: Cost = { factor: 1, power: 0 };

const TOKEN =
  /\(\?(?:[:=!]|<[=!]|<[^>]*>)|[()|]|\[(?:\\.|[^\]\\])*\]|\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]*>|.)|[^]/suy;
const QUANTIFIER = /([*+?]|\{(\d+)(,(\d*))?\})\??/y;

/** The options of the whole pattern; `undefined` where something refers back. The pattern compiles. */
function readParts(source: string): Part[][] | undefined {
  const stack: { start: number; options: Part[][] }[] = [{ start: 0, options: [[]] }];
  let at = 0;
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(source)![0];
    const start = at;
    at += token.length;
    const top = stack.at(-1)!;
    if (/^\\[1-9k]/.test(token)) return undefined;
    if (token === '|') top.options.push([]);
    else if (token.startsWith('(')) stack.push({ start, options: [[]] });
    else {
      const group = token === ')' ? stack.pop()! : undefined;
      const from = group?.start ?? start;
      const body = source.slice(from, at);
      QUANTIFIER.lastIndex = at;
      const times = QUANTIFIER.exec(source);
      at += times?.[0].length ?? 0;
      const part = { source: body, ...(group && { options: group.options }), ...timesOf(times) };
      stack.at(-1)!.options.at(-1)!.push(part);
    }
  }
  return stack[0]!.options;
}

function timesOf(match: RegExpExecArray | null): { least: number; most: number } {
  if (!match) return { least: 1, most: 1 };
  const [, sign, from, comma, to] = match;
  if (sign === '*') return { least: 0, most: Infinity };
  if (sign === '+') return { least: 1, most: Infinity };
  if (sign === '?') return { least: 0, most: 1 };
  const least = Number(from);
  return { least, most: comma === undefined ? least : to ? Number(to) : Infinity };
}

function costOfOptions(options: readonly (readonly Part[])[]): Cost | undefined {
  const isApart = beginApart(options);
  let factor = 0;
  let power = 0;
  for (const parts of options) {
    let own: Cost = NOTHING;
    for (const part of parts) {
      const cost = costOf(part);
      if (!cost) return undefined;
      own = { factor: own.factor * cost.factor, power: own.power + cost.power };
    }
    factor = isApart ? Math.max(factor, own.factor) : factor + own.factor;
    power = Math.max(power, own.power);
  }
  return { factor, power };
}

function costOf({ options, least, most }: Part): Cost | undefined {
  const body = options ? costOfOptions(options) : NOTHING;
  if (!body) return undefined;
  const isSure = body.factor === 1 && body.power === 0;
  if (least === most) return isSure ? NOTHING : { factor: body.factor ** least, power: body.power * least };
  const rounds = most === Infinity ? { factor: 1, power: 1 } : { factor: most - least + 1, power: 0 };
  if (isSure) return rounds;
  if (most === 1) return { factor: body.factor + 1, power: body.power };
  return options && tellsRoundsApart(options) ? rounds : undefined;
}

/** Whether each option begins with a plain sign of its own, so that one at most is tried in earnest. */
function beginApart(options: readonly (readonly Part[])[]): boolean {
  const signs = options.map(([first]) => (first && first.least > 0 ? plainSign(first) : undefined));
  return !signs.includes(undefined) && new Set(signs).size === signs.length;
}

/** Whether a group has one option, which begins or ends with a plain sign that nothing else in it matches. */
function tellsRoundsApart(options: readonly (readonly Part[])[]): boolean {
  const [parts, ...others] = options;
  if (!parts || others.length > 0 || parts.some((part) => part.options)) return false;
  const variable = parts.filter(({ least, most }) => least !== most);
  if (variable.length > 1) return false;
  return [parts[0], parts.at(-1)].some((edge) => {
    const sign = edge && edge.least === 1 && edge.most === 1 ? plainSign(edge) : undefined;
    return (
      sign !== undefined && parts.every((part) => part === edge || !new RegExp(part.source, 'u').test(sign))
    );
  });
}

/** The one sign that the part stands for; `undefined` when it is more than a sign. */
function plainSign({ source }: Part): string | undefined {
  if (/^[^\\^$.*+?()[\]{}|]$/su.test(source)) return source;
  return /^\\[^\p{L}\p{N}]$/u.test(source) ? source[1] : undefined;
}
