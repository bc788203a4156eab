import { joinValues } from '@/lib/list-state';
import { paths } from '@/lib/paths';

/**
 * Under which kinds the server's log writes down the things of a feature, by the id that their drawer has. Not here: what it
 * writes down without an id (projects), under another one (registries), or not at all (keypairs, agents).
 */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  users: ['user'],
  domains: ['domain'],
  'resource-groups': ['resource_group', 'resource_group:fair_share'],
  presets: ['resource_preset'],
  sessions: ['session'],
  images: ['image', 'image:alias', 'image:resource_limit'],
};

/** Where it is told who changed a thing; null where the log would not have it. `kinds`: of a feature with several. */
export function auditTrail(feature: string, id: string, kinds = KINDS[feature]): string | null {
  return kinds ? paths.auditLog({ entity: { op: 'in', value: joinValues(kinds) }, id: { op: 'is', value: id } }) : null;
}
