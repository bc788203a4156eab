/** How much of what a session holds it uses now, as its agent measures it. */
import { asObject } from '@/api/json';
import { parseSlots, readQuantity, UNLIMITED, type Quantity } from '@/lib/units';

/** Parts, 0 to 1; null where nothing was measured or none is held. */
export interface Use {
  cpu: number | null;
  memory: number | null;
  accelerators: number | null;
}

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

/** 100 percent of `cpu_util` are one core; of a device, all of it. */
export function useOf(containers: readonly Container[]): Use {
  let cores = 0;
  let bytes = 0;
  let held = { cores: 0, bytes: 0 };
  const devices: number[] = [];
  for (const { live_stat, occupied_slots } of containers) {
    const stat = statOf(live_stat);
    if (!stat) continue;
    const slots = parseSlots(occupied_slots);
    const cpu = number(asObject(stat.cpu_util).pct);
    const memory = number(asObject(stat.mem).current);
    if (cpu !== null) {
      cores += cpu / 100;
      held = { ...held, cores: held.cores + amount(slots, 'cpu') };
    }
    if (memory !== null) {
      bytes += memory;
      held = { ...held, bytes: held.bytes + amount(slots, 'mem') };
    }
    for (const [name, value] of Object.entries(stat)) {
      const percent = isDevice(name) ? number(asObject(value).pct) : null;
      if (percent !== null) devices.push(part(percent, 100));
    }
  }
  return {
    cpu: held.cores > 0 ? part(cores, held.cores) : null,
    memory: held.bytes > 0 ? part(bytes, held.bytes) : null,
    accelerators: devices.length > 0 ? devices.reduce((sum, one) => sum + one, 0) / devices.length : null,
  };
}

/**
 * The busier of processors and accelerators, in percent: a session is idle when neither works. Memory does not count, as
 * what was filled once is seldom given back. null: not measured, which is not idle.
 */
export function busyPercent({ cpu, accelerators }: Use): number | null {
  const known = [cpu, accelerators].filter((one) => one !== null);
  return known.length > 0 ? Math.round(Math.max(...known) * 1000) / 10 : null;
}
