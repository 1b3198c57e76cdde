/**
 * `text` without what it was cut out of. A machine may keep all of a note's text for a word that was cut out of it, so what is
 * remembered for longer than the note must be detached.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
