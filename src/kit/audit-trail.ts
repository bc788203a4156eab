import { joinValues } from '@/lib/list-state';
import { paths } from '@/lib/paths';
import { has, type Release } from '@/lib/releases';

type Kinds = Readonly<Record<string, readonly string[]>>;

/** What the log writes down of a folder; since 26.9 all of it is the folder. */
const FOLDER = ['vfolder', 'vfolder:file', 'vfolder:directory', 'vfolder:invitation'];
/**
 * Under which kinds the server's log writes down the things of a feature, by the id that their drawer has. Not here: what it
 * writes down under another id, or not at all (keypairs, agents).
 */
const BY_ID: Kinds = {
  users: ['user'],
  presets: ['resource_preset'],
  sessions: ['session'],
  images: ['image', 'image:alias', 'image:resource_limit'],
  folders: FOLDER,
  // A model that is not registered is its folder.
  'model-store': FOLDER,
  'model-cards': ['model_card'],
  services: ['model_deployment', 'deployment'],
  roles: ['role'],
};
/** Before 26.9 by name; since then by ids of its own, which only the server knows. */
const BEFORE: Kinds = {
  domains: ['domain'],
  'resource-groups': ['resource_group', 'resource_group:fair_share'],
  'keypair-policies': ['keypair:resource_policy'],
  'user-policies': ['user:resource_policy'],
  'project-policies': ['project:resource_policy'],
  // The projects of one; since then it does not say which.
  'registry-entries': ['container_registry'],
};
/** Before 26.9 it did not say which one. */
const SINCE: Kinds = { projects: ['project'] };

/** A thing of the log: the id that it has there, and what it is, mostly the feature that it is shown by. */
export interface Logged {
  feature: string;
  id: string;
}

/** Where it is told who changed a thing; null where the log would not have it. */
export function auditTrail({ feature, id }: Logged, release: Release): string | null {
  const newer = has(release, 'audit.ids');
  const found = BY_ID[feature] ?? (newer ? SINCE[feature] : BEFORE[feature]);
  return found ? paths.auditLog({ entity: { op: 'in', value: joinValues(found) }, id: { op: 'is', value: id } }) : null;
}
