/**
 * A label as CommonMark 6.3 compares it: blanks and line endings collapsed and trimmed, in capitals. Lower case comes
 * first, as some letters have more than one capital form.
 */
export function normalizeIdentifier(label: string): string {
  const plain = label.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '');
  return plain.toLowerCase().toUpperCase();
}
