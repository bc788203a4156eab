/** How much of what a session holds it uses now, as its agent measures it. */
import { asObject } from '@/api/json';
import { parseSlots, readQuantity, UNLIMITED, type Quantity } from '@/lib/units';

/** Parts, 0 to 1; null where nothing was measured or none is held. */
export interface Use {
  cpu: number | null;
  memory: number | null;
  accelerators: number | null;
  /** What the kernels that measure themselves hold of each: cores, devices. */
  held: Record<Measured, number>;
}

/** What somebody holds and may leave unused. */
export type Measured = 'cpu' | 'accelerators';

export interface Container {
  occupied_slots?: string | null;
  live_stat?: string | null;
}

const number = (value: unknown): number | null => {
  const read = readQuantity(value);
  return read === null || read === UNLIMITED ? null : Number(read);
};

function statOf(json: string | null | undefined): Record<string, unknown> | null {
  try {
    const stat = asObject(JSON.parse(json ?? 'null'));
    return Object.keys(stat).length > 0 ? stat : null;
  } catch {
    return null;
  }
}

const amount = (slots: ReadonlyMap<string, Quantity> | null, name: string): number => number(slots?.get(name)) ?? 0;
const part = (used: number, held: number): number => Math.min(Math.max(used / held, 0), 1);

/** `cuda_util`, but not `cpu_util`: in percent of the devices that a container holds. */
const isDevice = (name: string): boolean => name.endsWith('_util') && name !== 'cpu_util';

/** Devices of every kind, or shares of them. */
const devicesOf = (slots: ReadonlyMap<string, Quantity> | null): number =>
  [...(slots?.keys() ?? [])].reduce(
    (sum, name) => (name === 'cpu' || name === 'mem' ? sum : sum + amount(slots, name)),
    0,
  );

/** Whether there is anything beside processors and memory that could be idle. */
export const holdsDevices = (slots: string | null | undefined): boolean => devicesOf(parseSlots(slots)) > 0;

/** 100 percent of `cpu_util` are one core; of a device, all of it. */
export function useOf(containers: readonly Container[]): Use {
  const used = { cpu: 0, memory: 0 };
  const held = { cpu: 0, memory: 0, accelerators: 0 };
  const devices: number[] = [];
  for (const { live_stat, occupied_slots } of containers) {
    const stat = statOf(live_stat);
    if (!stat) continue;
    const slots = parseSlots(occupied_slots);
    const cpu = number(asObject(stat.cpu_util).pct);
    const memory = number(asObject(stat.mem).current);
    if (cpu !== null) {
      used.cpu += cpu / 100;
      held.cpu += amount(slots, 'cpu');
    }
    if (memory !== null) {
      used.memory += memory;
      held.memory += amount(slots, 'mem');
    }
    const own = Object.entries(stat).flatMap(([name, value]) =>
      isDevice(name) ? (number(asObject(value).pct) ?? []) : [],
    );
    devices.push(...own.map((percent) => part(percent, 100)));
    if (own.length > 0) held.accelerators += devicesOf(slots);
  }
  return {
    cpu: held.cpu > 0 ? part(used.cpu, held.cpu) : null,
    memory: held.memory > 0 ? part(used.memory, held.memory) : null,
    accelerators: devices.length > 0 ? devices.reduce((sum, one) => sum + one, 0) / devices.length : null,
    held: { cpu: held.cpu, accelerators: held.accelerators },
  };
}

/**
 * The busier of processors and accelerators, in percent: a session is idle when neither works. Memory does not count, as
 * what was filled once is seldom given back. null: not measured, which is not idle.
 */
export function busyPercent({ cpu, accelerators }: Pick<Use, 'cpu' | 'accelerators'>): number | null {
  const known = [cpu, accelerators].filter((one) => one !== null);
  return known.length > 0 ? Math.round(Math.max(...known) * 1000) / 10 : null;
}

export interface OwnerUse {
  owner: string;
  held: number;
  used: number;
}

/** What owners hold and use of what is measured; who leaves most of it unused comes first. */
export function byOwner(
  sessions: readonly { user_email?: string | null | undefined; use: Use }[],
  what: Measured,
): OwnerUse[] {
  const owners = new Map<string, OwnerUse>();
  for (const { user_email, use } of sessions) {
    const busy = use[what];
    const owner = user_email ?? '';
    if (busy === null || use.held[what] === 0) continue;
    const sum = owners.get(owner) ?? { owner, held: 0, used: 0 };
    owners.set(owner, { owner, held: sum.held + use.held[what], used: sum.used + use.held[what] * busy });
  }
  return [...owners.values()].toSorted((a, b) => b.held - b.used - (a.held - a.used));
}
