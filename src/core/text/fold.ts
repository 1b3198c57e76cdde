/**
 * A character that may need more than `toLowerCase`: a no-break space, or one that NFC may change or that may change
 * its neighbour. Safe are all below the combining marks, CJK ideographs, Hangul syllables and compatibility jamo.
 */
const UNUSUAL = /[^\0-\u009f\u00a1-\u02ff\u3130-\u318f\u4e00-\u9fff\uac00-\ud7a3]/;

/** `text` with one spelling for what looks the same: NFC, and a plain space for each no-break space (U+00A0). */
export function canonical(text: string): string {
  return UNUSUAL.test(text) ? text.normalize('NFC').replaceAll('\u00a0', ' ') : text;
}

/**
 * `text` as names are compared: canonical, in full Unicode lower case. A final sigma counts as any other sigma,
 * or `ΟΔΟΣ` would not be found by `Οδοσ`; no locale has a say.
 */
export function fold(text: string): string {
  if (!UNUSUAL.test(text)) return text.toLowerCase();
  return canonical(text).toLowerCase().replaceAll('ς', 'σ');
}
