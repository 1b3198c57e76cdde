/** What a configuration says: plain data of any kind, from YAML, TOML, JSON or a literal of a program. */
export type Data = unknown;

/** The member `key` of `data`; `undefined` when it has none. */
export function memberOf(data: Data, key: string): Data {
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isObject && Object.hasOwn(data, key) ? (data as Readonly<Record<string, Data>>)[key] : undefined;
}

/** As `memberOf`, whatever the letter case of the key. */
export function memberOfAnyCase(data: Data, key: string): Data {
  return entriesOf(data).find(([other]) => other.toLowerCase() === key.toLowerCase())?.[1];
}

/** The members of `data` by name; none when it is no object. */
export function entriesOf(data: Data): [string, Data][] {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.entries(data) : [];
}

/** The items of `data`; none when it is no list. */
export function itemsOf(data: Data): readonly Data[] {
  return Array.isArray(data) ? data : [];
}

/** `data` when it is a text that says something. */
export function textOf(data: Data): string | undefined {
  return typeof data === 'string' && data !== '' ? data : undefined;
}

/** `data` when it is a boolean, or a word of YAML 1.1 for one. */
export function truthOf(data: Data): boolean | undefined {
  if (typeof data === 'boolean') return data;
  if (typeof data !== 'string') return undefined;
  if (/^(?:true|yes|on)$/i.test(data)) return true;
  return /^(?:false|no|off)$/i.test(data) ? false : undefined;
}

/** The texts of a list, or the text that stands in its stead; `undefined` when it is neither. */
export function textsOf(data: Data): readonly string[] | undefined {
  if (typeof data === 'string') return [data];
  return Array.isArray(data) ? data.filter((item) => typeof item === 'string') : undefined;
}

/** `data` when it is one of these words. */
export function wordOf<W extends string>(data: Data, words: readonly W[]): W | undefined {
  return words.find((word) => word === data);
}
