import type { Values } from './drafts';

/** A field that was changed here and, since it was loaded, there as well, to something else. */
export interface Conflict {
  name: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

// "Nothing" has several spellings: an emptied input, a null of the server, a key that is absent.
const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';

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

/** Names of the fields whose value is not the base's. */
export const changedNames = (base: Values, mine: Values): string[] =>
  Object.keys(mine).filter((name) => !sameValue(base[name], mine[name]));

/**
 * Compares what was loaded (base), what was typed (mine) and what the server has now (theirs, in part or whole).
 * `news`: fields that only the others changed; they are taken over. Equal changes on both sides are no conflict.
 */
export function threeWay(base: Values, mine: Values, theirs: Values): { conflicts: Conflict[]; news: Values } {
  const conflicts: Conflict[] = [];
  const news: Values = {};
  for (const name of Object.keys(theirs)) {
    if (sameValue(base[name], theirs[name])) continue;
    const both = !sameValue(base[name], mine[name]) && !sameValue(mine[name], theirs[name]);
    if (both) conflicts.push({ name, base: base[name], mine: mine[name], theirs: theirs[name] });
    else if (sameValue(base[name], mine[name])) news[name] = theirs[name];
  }
  return { conflicts, news };
}
