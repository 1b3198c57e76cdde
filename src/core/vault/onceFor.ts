/**
 * `make`, called once for each object and remembered as long as the object lives: a thousand links into one
 * long note do not read it a thousand times. For values that never change.
 */
export function onceFor<K extends object, V extends object>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, V>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const value = make(of);
    made.set(of, value);
    return value;
  };
}
