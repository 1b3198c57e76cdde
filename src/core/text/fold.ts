/**
 * Characters that NFC leaves alone whatever stands beside them: all below the combining marks, CJK ideographs,
 * Hangul syllables and compatibility jamo. The no-break space is left out on purpose (see `canonical`).
 */
const STABLE = /^[\0-\u009f\u00a1-\u02ff\u3130-\u318f\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** `text` with one spelling for what looks the same: NFC, and a plain space for each no-break space (U+00A0). */
export function canonical(text: string): string {
  return STABLE.test(text) ? text : text.normalize('NFC').replaceAll('\u00a0', ' ');
}

/**
 * `text` as names are compared: canonical, in full Unicode lower case. A final sigma counts as any other sigma,
 * or `ΟΔΟΣ` would not be found by `Οδοσ`; no locale has a say.
 */
export function fold(text: string): string {
  const lower = canonical(text).toLowerCase();
  return lower.includes('ς') ? lower.replaceAll('ς', 'σ') : lower;
}
