/** What the texts of an agent mean. */
import { asObject, asText } from '@/api/json';
import { rawSlots } from '@/lib/units';

interface Agent {
  status: string | null;
  status_changed: string | null;
  first_contact: string | null;
  lost_at: string | null;
  available_slots: string | null;
  occupied_slots: string | null;
  compute_plugins: string | null;
}

/** Since when it is what it is: up, or gone. One that was never away has only its first contact. */
export const sinceOf = ({ status, status_changed, first_contact, lost_at }: Agent): string | null =>
  status === 'ALIVE' ? (status_changed ?? first_contact) : (lost_at ?? status_changed ?? null);

/** `cpu=3/63`, for files. */
export function slotPairs({ available_slots, occupied_slots }: Agent): string[] {
  const used = rawSlots(occupied_slots);
  return Object.entries(rawSlots(available_slots)).map(
    ([name, all]) => `${name}=${text(used[name] ?? 0)}/${text(all)}`,
  );
}

const text = (amount: unknown): string =>
  typeof amount === 'string' || typeof amount === 'number' ? String(amount) : '?';

/** `cuda 26.4.16` from `{"cuda": {"version": "26.4.16"}}`. */
export const pluginsOf = ({ compute_plugins }: Pick<Agent, 'compute_plugins'>): string[] =>
  Object.entries(rawSlots(compute_plugins)).map(([name, about]) =>
    [name, asText(asObject(about).version)].filter(Boolean).join(' '),
  );

/** Devices with what is allocated of each, in the order of their ids; what is no number is left out. */
export const sharesOf = (map: unknown): { device: string; share: number }[] =>
  Object.entries((map ?? {}) as Record<string, unknown>)
    .map(([device, share]) => ({ device, share: Number(share) }))
    .filter(({ share }) => Number.isFinite(share) && share >= 0)
    .toSorted((a, b) => a.device.localeCompare(b.device));
