/**
 * Where generated tests start from: `INKSTONE_SEED` repeats a run that printed its seed; in CI always the same, so that
 * a change is judged by itself; else another at each run, so that what nobody has thought of is found.
 */
export function chooseSeed(): number {
  const { INKSTONE_SEED, CI } = process.env;
  if (INKSTONE_SEED) return Number(INKSTONE_SEED);
  return CI ? 20_180_509 : Date.now() % 1_000_000;
}
