import { joinValues } from '@/lib/list-state';
import { paths } from '@/lib/paths';
import { has, type Release } from '@/lib/releases';

type Kinds = Readonly<Record<string, readonly string[]>>;

/**
 * Under which kinds the server's log writes down the things of a feature, by the id that their drawer has. Not here: what it
 * writes down under another id, or not at all (keypairs, registries, agents).
 */
const BY_ID: Kinds = {
  users: ['user'],
  presets: ['resource_preset'],
  sessions: ['session'],
  images: ['image', 'image:alias', 'image:resource_limit'],
};
/** Before 26.9 by name; since then by ids of its own, which only the server knows. */
const BEFORE: Kinds = { domains: ['domain'], 'resource-groups': ['resource_group', 'resource_group:fair_share'] };
/** Before 26.9 it did not say which one. */
const SINCE: Kinds = { projects: ['project'] };

interface Thing {
  feature: string;
  id: string;
  release: Release;
  /** Of a feature with several kinds of things, which are known by name. */
  kinds?: readonly string[] | undefined;
}

/** Where it is told who changed a thing; null where the log would not have it. */
export function auditTrail({ feature, id, release, kinds }: Thing): string | null {
  const newer = has(release, 'audit.ids');
  const found = BY_ID[feature] ?? (newer ? SINCE[feature] : (kinds ?? BEFORE[feature]));
  return found ? paths.auditLog({ entity: { op: 'in', value: joinValues(found) }, id: { op: 'is', value: id } }) : null;
}
