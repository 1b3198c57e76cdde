/** What may not stand in the label of a wiki link, or is changed there: brackets, bars, markup, what lies before a slash. */
const NOT_IN_LABEL = /[[\]|*_`~#/\\<>\r\n]|==|%%/;

/** What no wiki link can say in its target. */
export const NOT_IN_TARGET = /[#|^[\]\\\r\n]|%%/;

/** The parts of a wiki link that is to be written. */
export interface WikiLinkParts {
  /** Empty for a link into the note itself. */
  readonly target: string;
  /** With its `#`; empty without one. */
  readonly fragment: string;
  /** `undefined` for none. */
  readonly label: string | undefined;
  readonly isInTable: boolean;
}

/** The text of a wiki link that shows its label as it is; `undefined` when none can be written of these parts. */
export function newWikiLink({ target, fragment, label, isInTable }: WikiLinkParts): string | undefined {
  if (NOT_IN_TARGET.test(target) || (label !== undefined && NOT_IN_LABEL.test(label))) return undefined;
  const isNeeded = label !== undefined && (label !== target || fragment !== '');
  return `[[${target}${fragment}${isNeeded ? `${isInTable ? '\\|' : '|'}${label}` : ''}]]`;
}
