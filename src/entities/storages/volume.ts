/** What the texts of a volume mean. */
import { asObject, asText } from '@/api/json';
import type { AppError } from '@/api/errors';
import type { VolumeFactsFragment } from '@/api/gen/volumes.legacy';
import { readHosts } from '@/kit/hosts';
import { rawSlots, readBytes, UNLIMITED } from '@/lib/units';

/** A volume as its list shows it. One that cannot be reached is known by its name alone. */
export interface Volume extends Omit<VolumeFactsFragment, 'capabilities' | 'id'> {
  id: string;
  capabilities: string[];
  /** The domains that allow it, with what each allows. */
  domains: Allowance[];
  /** Why it could not be read; null: it could. */
  trouble: AppError | null;
}

/** Somebody's permissions on a volume. */
export interface Allowance {
  name: string;
  permissions: readonly string[];
}

/** An amount of bytes; null where there is none to read. */
const bytesOf = (value: unknown): bigint | null => {
  const read = value === null || value === undefined ? null : readBytes(value);
  return read === UNLIMITED ? null : read;
};

/** Capacity and use; null where the server could not read them. */
export function usageOf(json: string | null): { used: bigint; capacity: bigint } | null {
  const { used_bytes, capacity_bytes } = rawSlots(json);
  const [used, capacity] = [bytesOf(used_bytes), bytesOf(capacity_bytes)];
  return used === null || capacity === null ? null : { used, capacity };
}

/** How full, from 0 to 1 and above; null where that could not be read. */
export function shareUsed({ usage }: Pick<Volume, 'usage'>): number | null {
  const read = usageOf(usage);
  return read && read.capacity > 0n ? Number(read.used) / Number(read.capacity) : null;
}

/** From this share of its capacity on a storage is near its end. */
const NEAR_FULL = 0.9;
export const isNearFull = (volume: Pick<Volume, 'usage'>): boolean => (shareUsed(volume) ?? 0) >= NEAR_FULL;

/** What the storage says of its own state: `healthy`, `degraded`, `offline`, `unavailable`; null: it says nothing. */
export const statusOf = ({ hardware_metadata, trouble }: Volume): string | null =>
  trouble ? 'unreachable' : (asText(rawSlots(hardware_metadata).status) ?? null);

export const statusInfo = ({ hardware_metadata }: Pick<Volume, 'hardware_metadata'>): string | null =>
  asText(rawSlots(hardware_metadata).status_info) ?? null;

export const hardwareFacts = (json: string | null): Record<string, unknown> => asObject(rawSlots(json).metadata);

const METERS = ['iops_read', 'iops_write', 'io_bytes_read', 'io_bytes_write', 'io_usec_read', 'io_usec_write'] as const;
export type Meter = (typeof METERS)[number];

/** What the storage measures of itself, in its own order. */
export function metersOf(json: string | null): { name: Meter; value: bigint }[] {
  const given = rawSlots(json);
  return METERS.flatMap((name) => {
    const value = bytesOf(given[name]);
    return value === null ? [] : [{ name, value }];
  });
}

export const hasQuota = ({ capabilities }: Pick<Volume, 'capabilities'>): boolean => capabilities.includes('quota');
export const hasMeter = ({ capabilities }: Pick<Volume, 'capabilities'>): boolean => capabilities.includes('metric');

type Allowing = { name?: string | null; allowed_vfolder_hosts?: string | null };

/** Who of these allows a volume, and what. */
export const allowancesOf = <Row extends Allowing>(rows: readonly (Row | null)[] | null, id: string) =>
  (rows ?? []).flatMap((row) => {
    const permissions = row && readHosts(row.allowed_vfolder_hosts)[id];
    return row && permissions ? [{ row, name: row.name ?? '', permissions }] : [];
  });

/** The volumes that these allow: where the list itself cannot be had, they are asked for one by one. */
export const allowedIds = (rows: readonly (Allowing | null)[] | null): string[] =>
  [...new Set((rows ?? []).flatMap((row) => Object.keys(readHosts(row?.allowed_vfolder_hosts))))].toSorted();

/**
 * How the limit of a scope is lifted. `unset`: as such. `zero`: XFS refuses that, and takes a limit of 0 as none. `never`:
 * refused, and no way around it is known.
 */
export type Lifting = 'unset' | 'zero' | 'never';
const LIFTING: Record<string, Lifting> = { xfs: 'zero', netapp: 'never' };

export const liftingOf = (backend: string | null): Lifting => LIFTING[backend ?? ''] ?? 'unset';
