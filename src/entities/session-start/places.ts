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
  const { name, to } = THINGS[source](places, at ?? { name: '', id: '' });
  const field = FIELDS[source]?.[about];
  return { name, to: field ? `${to}#${field}` : to };
}

type Thing = (places: Places, at: Place) => { name: string; to: string };

const groupOf: Thing = ({ group }) => ({ name: group, to: paths.resourceGroups({ open: group || null }) });

const THINGS: Record<Source, Thing> = {
  user: ({ user: { email, uuid } }) => ({ name: email ?? '', to: paths.users({ open: String(uuid) }) }),
  keypair: ({ user: { email, main_access_key: key } }) => ({
    name: key ?? '',
    to: paths.credentials({ user: email, open: key ?? null }),
  }),
  policy: ({ policyName }) => ({ name: policyName, to: paths.resourcePolicies('keypair', { open: policyName }) }),
  userPolicy: ({ user: { resource_policy: policy } }) => ({
    name: policy ?? '',
    to: paths.resourcePolicies('user', { open: policy ?? '' }),
  }),
  project: ({ project }) => ({ name: project.name, to: paths.projects({ open: project.id }) }),
  domain: ({ user: { domain_name: domain } }) => ({ name: domain ?? '', to: paths.domains({ open: domain ?? null }) }),
  group: groupOf,
  agents: groupOf,
  image: (_, at) => ({ name: at.name, to: paths.images({ open: at.id }) }),
  quota: (_, at) => ({ name: at.name, to: paths.storages({ view: 'quotas', open: at.id }) }),
};
