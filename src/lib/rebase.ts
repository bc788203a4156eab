/** Plain data as forms hold it, and how one change is put on top of another. */

// "Nothing" has several spellings: an emptied input, a null of the server, a key that is absent.
const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';

type Entries = Record<string, unknown>;
const isRecord = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A list of names or numbers: the forms know it only as a set. */
const isSet = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.every((one) => one === null || typeof one !== 'object');

/** Deep equality of plain data, whatever the order of keys. Nothing equals nothing; the order of a list counts. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (isNothing(a) && isNothing(b))) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => sameValue(one, b[at]));
  const left = new Map(Object.entries(a));
  const right = new Map(Object.entries(b));
  return [...new Set([...left.keys(), ...right.keys()])].every((key) => sameValue(left.get(key), right.get(key)));
}

/** The same, with lists of names or numbers taken as sets. */
export function sameContents(a: unknown, b: unknown): boolean {
  if (isSet(a) && isSet(b)) {
    const [left, right] = [new Set(a), new Set(b)];
    return left.size === right.size && [...left].every((one) => right.has(one));
  }
  if (!isRecord(a) || !isRecord(b)) return sameValue(a, b);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameContents(own(a, key), own(b, key)));
}

const own = (record: Entries, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);

function rebaseSet(now: readonly unknown[], before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const [was, is] = [new Set(before), new Set(after)];
  const left = now.filter((one) => !was.has(one) || is.has(one));
  return [...left, ...[...is].filter((one) => !was.has(one) && !left.includes(one))];
}

function rebaseRecord(now: Entries, before: Entries, after: Entries): Entries {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(before), ...Object.keys(after)])];
  const pairs = keys.flatMap((key): [string, unknown][] => {
    const touched = Object.hasOwn(before, key) !== Object.hasOwn(after, key) || !sameValue(before[key], after[key]);
    if (!touched) return Object.hasOwn(now, key) ? [[key, now[key]]] : [];
    if (!Object.hasOwn(after, key)) return [];
    // What both sides began anew grows together.
    const began = own(before, key) ?? (isSet(after[key]) ? [] : undefined);
    return [[key, rebase(own(now, key), began, after[key])]];
  });
  // `fromEntries` defines a key named __proto__ as its own; an assignment would not.
  return Object.fromEntries(pairs);
}

/**
 * What is there now, changed by what was changed between `before` and `after` and by nothing else: the one way to write
 * something that the server replaces as a whole. Sets change by what came and went, records key by key, all else as one.
 */
export function rebase<T>(now: T, before: T, after: T): T;
export function rebase(now: unknown, before: unknown, after: unknown): unknown {
  if (isSet(before) && isSet(after)) return rebaseSet(isSet(now) ? now : [], before, after);
  if (isRecord(before) && isRecord(after)) return rebaseRecord(isRecord(now) ? now : {}, before, after);
  return sameValue(before, after) ? now : after;
}
