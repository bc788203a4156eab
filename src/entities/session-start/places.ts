import { paths } from '@/lib/paths';
import type { Person } from './person';
import type { Place, Source } from './types';

/** Whose limits they are, for names and links. */
export interface Places {
  user: Person;
  project: { id: string; name: string };
  policyName: string;
  group: string;
}

/** The facts that checks and limits are about, where the drawer of their source has one. */
const FIELDS: Partial<Record<Source, Record<string, string>>> = {
  policy: {
    sessions: 'maxConcurrentSessions',
    waiting: 'maxPendingSessionCount',
    containers: 'maxContainersPerSession',
    slots: 'totalResourceSlots',
    lifetime: 'maxSessionLifetime',
    idle: 'idleTimeout',
    hosts: 'hostPermissions',
  },
  userPolicy: { folders: 'maxVfolderCount', quota: 'maxQuotaScopeSize' },
  project: { slots: 'slots', hosts: 'hostPermissions', mount: 'hostPermissions' },
  domain: { slots: 'slots', hosts: 'hostPermissions', registry: 'registries' },
  image: { least: 'limits', accelerator: 'accelerators', notInstalled: 'agents' },
};

/** The thing that a limit or a right comes from, and where it is read and changed: the very field where there is one. */
export function placeOf(source: Source, places: Places, about = '', at?: Place): { name: string; to: string } {
  const { name, to } = thingOf(source, places, at);
  const field = FIELDS[source]?.[about];
  return { name, to: field ? `${to}#${field}` : to };
}

function thingOf(
  source: Source,
  { user, project, policyName, group }: Places,
  at: Place = { name: '', id: '' },
): { name: string; to: string } {
  const email = user.email ?? '';
  switch (source) {
    case 'user':
      return { name: email, to: paths.users({ open: String(user.uuid) }) };
    case 'keypair':
      return {
        name: user.main_access_key ?? '',
        to: paths.credentials({ user: email, open: user.main_access_key ?? null }),
      };
    case 'policy':
      return { name: policyName, to: paths.resourcePolicies('keypair', { open: policyName }) };
    case 'userPolicy': {
      const name = user.resource_policy ?? '';
      return { name, to: paths.resourcePolicies('user', { open: name }) };
    }
    case 'project':
      return { name: project.name, to: paths.projects({ open: project.id }) };
    case 'domain':
      return { name: user.domain_name ?? '', to: paths.domains({ open: user.domain_name ?? null }) };
    case 'image':
      return { name: at.name, to: paths.images({ open: at.id }) };
    case 'quota':
      return { name: at.name, to: paths.storages({ view: 'quotas', open: at.id }) };
    default:
      return { name: group, to: paths.resourceGroups({ open: group || null }) };
  }
}
