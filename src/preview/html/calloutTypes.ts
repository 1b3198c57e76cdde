/** The types of callouts that look different, each with its other names (Obsidian Help: Callouts). */
const TYPES: Readonly<Record<string, string>> = {
  note: '',
  abstract: 'summary tldr',
  info: '',
  todo: '',
  tip: 'hint important',
  success: 'check done',
  question: 'help faq',
  warning: 'caution attention',
  failure: 'fail missing',
  danger: 'error',
  bug: '',
  example: '',
  quote: 'cite',
};

const LOOKS: ReadonlyMap<string, string> = new Map(
  Object.entries(TYPES).flatMap(([type, others]) =>
    [type, ...others.split(' ')].map((name) => [name, type] as const),
  ),
);

/** Which of the types a callout of this type looks like; as `note` when it is none of them. */
export function calloutLook(type: string): string {
  return LOOKS.get(type.toLowerCase()) ?? 'note';
}

/** What a callout without a title is called: its type with a capital. */
export function calloutName(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
}
