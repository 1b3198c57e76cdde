/** Whether `version` (such as `4.4.0`) comes before the one whose first numbers are `numbers`. */
export function isBefore(version: string, numbers: readonly number[]): boolean {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const at = numbers.findIndex((number, index) => (parts[index] ?? 0) !== number);
  return at !== -1 && (parts[at] ?? 0) < numbers[at]!;
}
