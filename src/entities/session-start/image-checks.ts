/** What a chosen image and chosen folders add to the checks of a start. Pure. */
import { compareQuantities, type Decimal } from '@/lib/units';
import type { Agent, Check, FolderFacts, ImageFacts, Wish } from './types';

const asked = (amount: Decimal | undefined): amount is Decimal => amount !== undefined && amount !== '0';

/** What the server takes the wish for: a slot that is left out, or asked for with 0, becomes the least that the image needs. */
export function filledIn(wish: Wish, image: ImageFacts | null | undefined): Wish {
  if (!image) return wish;
  const least = [...image.least].filter(([slot]) => !asked(wish.slots.get(slot)));
  return { ...wish, slots: new Map([...wish.slots, ...least]) };
}

/** `cuda` of `cuda.device`; undefined for what every machine has. */
const acceleratorOf = (slot: string): string | undefined => (slot.includes('.') ? slot.split('.')[0] : undefined);

/** Whether the image may be used, and whether what is asked for is enough for it. */
export function imageChecks(
  image: ImageFacts | null | undefined,
  registries: readonly string[] | null | undefined,
  agents: readonly Agent[] | null,
  wish: Wish,
): Check[] {
  if (image === undefined) return [];
  if (image === null) return [{ id: 'image', source: 'image', verdict: 'unknown' }];
  const at = { name: image.reference, id: image.id };
  const registry: Check = {
    id: 'registry',
    source: 'domain',
    verdict: !registries ? 'unknown' : registries.includes(image.registry) ? 'ok' : 'refused',
    name: image.registry,
  };
  const least = [...image.least].flatMap(([slot, limit]): Check[] => {
    const wanted = wish.slots.get(slot);
    if (!asked(wanted)) return [];
    const verdict = compareQuantities(wanted, limit) < 0 ? 'refused' : 'ok';
    return [{ id: 'least', source: 'image', at, verdict, slot, limit, wanted }];
  });
  // The server starts it all the same: whoever starts it finds out inside.
  const unsupported = [...wish.slots].flatMap(([slot, wanted]): Check[] => {
    const kind = acceleratorOf(slot);
    if (!kind || !asked(wanted) || image.accelerators.some((one) => one === '*' || one === kind)) return [];
    return [{ id: 'accelerator', source: 'image', at, verdict: 'note', slot }];
  });
  const pulled: Check[] =
    agents && agents.length > 0 && !agents.some(({ id }) => image.agents.includes(id))
      ? [{ id: 'notInstalled', source: 'image', at, verdict: 'note' }]
      : [];
  return [registry, ...least, ...unsupported, ...pulled];
}

function quotaOf({ quota, name, place }: FolderFacts): Check {
  const about = { id: 'quota', source: 'quota', name, at: place } as const;
  if (!quota) return { ...about, verdict: 'unknown' };
  if (quota.limit === null) return { ...about, verdict: 'ok' };
  // A full quota keeps nobody from starting, but from writing.
  const full = compareQuantities(quota.used, quota.limit) >= 0;
  return { ...about, verdict: full ? 'note' : 'ok', ...quota, limit: quota.limit, bytes: true };
}

/** Whether chosen folders can be mounted, and written to. */
export const folderChecks = (folders: readonly FolderFacts[] = []): Check[] =>
  folders.flatMap((folder): Check[] => [
    { id: 'folder', source: 'quota', at: folder.place, name: folder.name, verdict: folder.ready ? 'ok' : 'refused' },
    {
      id: 'mount',
      source: 'project',
      name: folder.host,
      verdict: folder.mountable === null ? 'unknown' : folder.mountable ? 'ok' : 'refused',
    },
    quotaOf(folder),
  ]);

/** The agents that can run an image. */
export const ableTo = (agents: readonly Agent[], image: ImageFacts | null | undefined): readonly Agent[] =>
  image ? agents.filter(({ architecture }) => architecture === image.architecture) : agents;
