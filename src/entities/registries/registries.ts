import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { RegistryNamesDocument } from '@/api/gen/registry-names.legacy';

/** A container registry and one project (namespace) in it. Several entries share a name. */
export interface RegistryPlace {
  registry: string;
  project: string;
}

/** `registry/project`, or the registry alone. */
export const placeName = ({ registry, project }: RegistryPlace): string =>
  project ? `${registry}/${project}` : registry;

/** Every container registry of the cluster. Superadmins only. */
export async function readRegistryPlaces(signal: AbortSignal): Promise<RegistryPlace[]> {
  const { container_registry_nodes } = await query(RegistryNamesDocument, {}, { signal });
  return present(container_registry_nodes?.edges).flatMap((edge) =>
    edge?.node?.registry_name ? [{ registry: edge.node.registry_name, project: edge.node.project ?? '' }] : [],
  );
}

export const registryPlaces = () =>
  queryOptions({
    queryKey: ['registries', 'names'],
    queryFn: ({ signal }) => readRegistryPlaces(signal),
    staleTime: 60_000,
  });
