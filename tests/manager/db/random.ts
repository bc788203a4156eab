/** Reproducible ids: the same seed number gives the same text on every machine. */

function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const BYTES = Array.from({ length: 256 }, (_none, byte) => byte.toString(16).padStart(2, '0'));

/** `words` × 8 hexadecimal digits out of a space (what is named) and a number (which one). */
function hex(space: number, index: number, words: number): string {
  let out = '';
  for (let word = 0; word < words; word++) {
    const h = mix(mix(index + 0x9e3779b9 * (word + 1)) ^ Math.imul(space + 1, 0x27d4eb2f));
    out +=
      (BYTES[h >>> 24] ?? '') +
      (BYTES[(h >>> 16) & 255] ?? '') +
      (BYTES[(h >>> 8) & 255] ?? '') +
      (BYTES[h & 255] ?? '');
  }
  return out;
}

/** What an id is for; one number each keeps the ids of different tables apart. */
export const SPACE = {
  user: 1,
  key: 2,
  secret: 3,
  project: 4,
  preset: 5,
  registry: 6,
  session: 7,
  folder: 8,
  made: 9,
  scope: 10,
  personal: 11,
  kernel: 12,
  image: 13,
  action: 14,
  signIn: 15,
  usage: 41,
};

export function uuidOf(space: number, index: number): string {
  const h = hex(space, index, 4);
  const variant = '89ab'[parseInt(h[16] ?? '0', 16) % 4];
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

/** The hexadecimal form is that of keys written by the seed script of the real cluster. */
export function accessKeyOf(index: number): string {
  return `AKIA${hex(SPACE.key, index, 2).toUpperCase()}`;
}

export function secretKeyOf(index: number): string {
  return hex(SPACE.secret, index, 2).repeat(3).slice(0, 40);
}

/** An evenly spread number in [0, below). */
export function pick(space: number, index: number, below: number): number {
  return mix(mix(index) ^ space) % below;
}
