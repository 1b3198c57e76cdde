/** Remembers where a string stands next in a text that is asked about from front to back. */
export interface Seeker {
  text: string;
  from: number;
  at: number;
}

export function makeSeeker(): Seeker {
  return { text: '', from: 0, at: -1 };
}

/** Where `needle` stands in `text` from `from` on, or `Infinity`. Linear over calls with growing `from`. */
export function seek(seeker: Seeker, needle: string, { text, from }: { text: string; from: number }): number {
  if (seeker.text !== text || from < seeker.from || from > seeker.at) {
    const at = text.indexOf(needle, from);
    seeker.text = text;
    seeker.from = from;
    seeker.at = at === -1 ? Infinity : at;
  }
  return seeker.at;
}
