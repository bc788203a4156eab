/**
 * What this tab keeps over a reload. Names begin with `qd.`, which a sign-out removes. A blocked, full or corrupt storage
 * means that nothing is kept, never a failure.
 */
const LIMIT = 200_000;
const VERSION = 1;

/** The value of that name, or undefined when there is none or it is of another version. */
export function readKept(name: string): unknown {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(`qd.${name}`) ?? 'null');
    return kept !== null && typeof kept === 'object' && 'v' in kept && kept.v === VERSION && 'value' in kept
      ? kept.value
      : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps plain data of at most 200,000 characters; undefined, or what is larger, removes the earlier value. */
export function writeKept(name: string, value: unknown): boolean {
  try {
    const text = value === undefined ? '' : JSON.stringify({ v: VERSION, value });
    if (text !== '' && text.length <= LIMIT) {
      sessionStorage.setItem(`qd.${name}`, text);
      return true;
    }
    sessionStorage.removeItem(`qd.${name}`);
  } catch {
    // A comfort that is missing: memory still holds it.
  }
  return false;
}
