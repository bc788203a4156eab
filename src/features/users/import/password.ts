// Without those that are read for one another: l 1 I O 0 and the like.
const SETS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!#%+-=?@_'] as const;
const ALL = SETS.join('');
const LENGTH = 16;

/** An even choice below `max`: values that would favour the first ones are thrown away. */
function below(max: number): number {
  const limit = 256 - (256 % max);
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < limit) return byte % max;
  }
}

const pick = (set: string): string => set.charAt(below(set.length));

/** A password of 16 that meets every rule, begins with a letter (so no spreadsheet takes it for a formula), from the browser's random source. */
export function randomPassword(): string {
  const rest = [...SETS.slice(1).map(pick), ...Array.from({ length: LENGTH - SETS.length }, () => pick(ALL))];
  for (let at = rest.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [rest[at], rest[other]] = [rest[other] ?? '', rest[at] ?? ''];
  }
  return pick(SETS[0]) + rest.join('');
}
