import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { RegistryEntryDocument, RegistryListDocument, RegistryUsesDocument } from '@/api/gen/registries.legacy';
import { RegistryImagesDocument } from '@/api/gen/registry-images.v2';
import { entryId, registriesOf, type Registry } from './registry';
import type { EntryNow } from './registry-input';

export const readRegistries = fresh(async (ask): Promise<Registry[]> => {
  const data = await ask.query(RegistryListDocument, {});
  present(data.container_registry_nodes);
  return registriesOf(data);
});

/** One project of a registry, with the projects of the cluster that may use it where not all may. */
export const readEntry = (id: string) =>
  fresh(async (ask): Promise<EntryNow | null> => {
    const filter = `row_id == "${id}"`;
    const read = async (projects: boolean) =>
      present((await ask.query(RegistryEntryDocument, { filter, projects })).container_registry_nodes).edges[0]?.node;
    const plain = await read(false);
    if (!plain || plain.is_global) return plain ? { entry: plain, allowed: [] } : null;
    const entry = await read(true);
    if (!entry) return null;
    const allowed = (entry.allowed_groups?.edges ?? []).flatMap((edge) => edge?.node ?? []);
    return {
      entry,
      allowed: allowed.map(({ row_id, name, domain_name }) => ({
        id: String(row_id),
        name: `${domain_name ?? ''} / ${name ?? ''}`,
      })),
    };
  });

export const entryDetail = (id: string) =>
  queryOptions({ queryKey: ['registries', 'entry', id], queryFn: ({ signal }) => readEntry(id)(signal) });

async function countImages(id: string, signal: AbortSignal): Promise<number> {
  const scope = { registryId: id };
  return present((await query(RegistryImagesDocument, { scope }, { signal })).containerRegistryImagesV2).count;
}

/** How many images were taken from it. */
export const entryImages = (id: string) =>
  queryOptions({
    queryKey: ['registries', 'images', id],
    queryFn: ({ signal }) => countImages(id, signal),
    staleTime: 60_000,
  });

/** A project of the cluster whose own images are stored in a registry. */
interface Pushing {
  id: string;
  name: string;
}

/** What hinders the deletion of these entries, or loses something by it. */
export const registryUses = (registry: Registry, ids: readonly string[]) =>
  queryOptions({
    queryKey: ['registries', 'uses', registry.name, ids],
    queryFn: async ({ signal }) => {
      const entries = registry.entries.filter((entry) => ids.includes(entryId(entry)));
      const [{ groups }, ...counts] = await Promise.all([
        query(RegistryUsesDocument, {}, { signal }),
        ...entries.map((entry) => countImages(entryId(entry), signal)),
      ]);
      const places = new Set(entries.map(({ project }) => project ?? ''));
      return {
        images: entries.map((entry, at) => ({ entry, count: counts[at] ?? 0 })).filter(({ count }) => count > 0),
        pushing: present(groups).flatMap((group): Pushing[] => {
          const { registry: name, project = '' } = storeOf(group?.container_registry);
          return name === registry.name && places.has(project)
            ? [{ id: String(group?.id), name: group?.name ?? '' }]
            : [];
        }),
      };
    },
    staleTime: 0,
    gcTime: 0,
  });

/** The registry and the project in it that a project of the cluster stores images in: an object, as text or not. */
function storeOf(stored: unknown): { registry?: string; project?: string } {
  try {
    const read: unknown = typeof stored === 'string' ? JSON.parse(stored) : stored;
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}
