/** What the legacy API says of an image, read: shared by whoever lists images. Pure. */
import { parseBytes, readQuantity, UNLIMITED, type Decimal, type Quantity } from '@/lib/units';

interface Named {
  registry?: string | null;
  namespace?: string | null;
  tag?: string | null;
}

/** What sessions name an image by, together with its architecture. */
export const referenceOf = ({ registry, namespace, tag }: Named): string =>
  `${registry ?? ''}/${namespace ?? ''}:${tag ?? ''}`;

/** `256m`, as labels spell sizes, or plain digits. */
export const minimumOf = (slot: string, text: string | null | undefined): Quantity => {
  const exact = readQuantity(text);
  if (exact !== null || slot !== 'mem' || !text) return exact;
  const bytes = parseBytes(text);
  return bytes === null ? null : (String(bytes) as Decimal);
};

type Limit = { key?: string | null; min?: string | null } | null;

/** Minimum amounts in force, of slots. */
export const minimumsOf = (list: readonly Limit[] | null | undefined): Map<string, Quantity> =>
  new Map((list ?? []).flatMap((one) => (one?.key ? [[one.key, minimumOf(one.key, one.min)] as const] : [])));

type Pair = { key?: string | null; value?: string | null } | null;

/** Labels or tags as entries. */
export const pairs = (list: readonly Pair[] | null | undefined): [string, string][] =>
  (list ?? []).flatMap((pair): [string, string][] => (pair?.key ? [[pair.key, pair.value ?? '']] : []));

/** A list of texts without its holes. */
export const texts = (list: readonly (string | null)[] | null | undefined): string[] =>
  (list ?? []).filter((one) => one !== null);

/** What is asked for where neither label nor setting says anything. */
export const FLOOR: Readonly<Record<string, Decimal>> = { cpu: '1', mem: '1073741824' };

/** What of an image says how much its sessions need. */
export interface Needs {
  labels: ReadonlyMap<string, string>;
  limits: ReadonlyMap<string, Quantity>;
}

/** The server counts the shared memory of a session on top of an image's minimum: 64 MiB unless a label says so. */
const SHARED = 'ai.backend.resource.preferred.shmem';
const SHARED_UNSAID = 67_108_864n;

/** What a session of the image needs at least. */
export function leastOf({ limits, labels }: Needs): Record<string, Decimal> {
  const least: Record<string, Decimal> = { ...FLOOR };
  for (const [slot, amount] of limits)
    if (amount !== null && amount !== UNLIMITED && amount !== '0') least[slot] = amount;
  const shared = parseBytes(labels.get(SHARED) ?? '') ?? SHARED_UNSAID;
  return { ...least, mem: String(BigInt(least.mem ?? '0') + shared) as Decimal };
}
