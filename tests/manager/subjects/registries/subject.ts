import { relayList, type RelayArgs } from '../../graphql/legacy-list.ts';
import { privileged } from '../../graphql/resolvers.ts';
import type { Context } from '../../types.ts';
import type { Subject } from '../subject.ts';
import { addImages, addRegistries, columns, shape, type RegistryRow } from './rows.ts';
import { writes } from './writes.ts';

/** Where every project may use it, that is who is listed. */
function allowedGroups(row: RegistryRow, { db }: Context): object {
  const all = [...db.projects.values()].filter(({ id }) => row.is_global !== false || row.allowed.includes(id));
  const edges = all.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((one) => ({ node: { ...one, row_id: one.id } }));
  return { count: edges.length, edges };
}

export const registries: Subject = {
  tables: ['registries'],
  fixtures: addRegistries,
  seed: addImages,
  legacy: {
    container_registry_nodes: privileged((args: RelayArgs, context) =>
      relayList([...context.db.registries.values()], args, {
        columns,
        type: 'ContainerRegistryNode',
        id: (row) => row.id,
        shape: (row) => ({ ...shape(row), allowed_groups: () => allowedGroups(row, context) }),
      }),
    ),
    ...writes,
  },
  v2: {
    containerRegistryImagesV2: ({ scope }: { scope: { registryId: string } }, { db }) => ({
      count: db.registries.get(scope.registryId)?.images ?? 0,
      edges: [],
    }),
  },
};
