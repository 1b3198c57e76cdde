/**
 * `make`, remembered for the object that was last asked about, and for no other: checks look at one note after the other,
 * and many of them ask the same about it. For values that never change.
 */
export function lastFor<K extends object, V>(make: (of: K) => V): (of: K) => V {
  let last: { readonly of: K; readonly value: V } | undefined;
  return (of) => {
    if (last?.of !== of) last = { of, value: make(of) };
    return last.value;
  };
}
