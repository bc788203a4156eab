import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { DomainAccessDocument, ProjectAccessDocument } from '@/api/gen/access.legacy';
import type { Entity } from '@/api/query-client';
import { readRegistryPlaces } from '@/entities/registries/registries';
import { resourceGroupNames } from '@/entities/resource-groups/group-names';
import { readStorageHosts } from '@/entities/storages/hosts';
import { readHosts } from '@/kit/hosts';
import { matrixOf, type Kind, type Matrix, type Row } from './matrix';

const texts = (list: readonly (string | null)[] | null | undefined): Set<string> => new Set((list ?? []).map(String));

async function domains(kind: Kind, signal: AbortSignal): Promise<Row[]> {
  const found = present((await query(DomainAccessDocument, {}, { signal })).domains);
  return found.flatMap((domain) => {
    if (!domain?.name) return [];
    const has = {
      'domain-registries': () => texts(domain.allowed_docker_registries),
      'domain-hosts': () => new Set(Object.keys(readHosts(domain.allowed_vfolder_hosts))),
    };
    const of = kind === 'domain-registries' || kind === 'domain-hosts' ? has[kind]() : texts(domain.scaling_groups);
    return [{ id: domain.name, name: domain.name, active: domain.is_active === true, has: of }];
  });
}

async function projects(signal: AbortSignal): Promise<Row[]> {
  const found = present((await query(ProjectAccessDocument, {}, { signal })).groups);
  return found.flatMap((project) =>
    project?.id
      ? [
          {
            id: String(project.id),
            name: project.name ?? '',
            domain: project.domain_name ?? '',
            active: project.is_active === true,
            has: texts(project.scaling_groups),
          },
        ]
      : [],
  );
}

/** All that there is to be allowed. */
const known: Record<Kind, (signal: AbortSignal) => Promise<string[]>> = {
  'domain-groups': resourceGroupNames,
  'project-groups': resourceGroupNames,
  'domain-registries': async (signal) => (await readRegistryPlaces(signal)).map(({ registry }) => registry),
  // A storage proxy that is down makes the server refuse the list as a whole.
  'domain-hosts': readStorageHosts,
};

/** What is read again when something of a grid was written. */
export const ENTITY: Record<Kind, Entity> = {
  'domain-groups': 'domains',
  'project-groups': 'projects',
  'domain-registries': 'domains',
  'domain-hosts': 'domains',
};

/** A grid (200 to 400 ms with 400 projects). */
export const accessMatrix = (kind: Kind) =>
  queryOptions({
    queryKey: [ENTITY[kind], 'access', kind],
    queryFn: async ({ signal }): Promise<Matrix> => {
      const [rows, names] = await Promise.all([
        kind === 'project-groups' ? projects(signal) : domains(kind, signal),
        known[kind](signal).catch(() => null),
      ]);
      return matrixOf(rows, names);
    },
  });
