import type { Db } from '../db/db.ts';
import { SPACE, uuidOf } from '../db/random.ts';
import { relayList, type RelayArgs } from '../graphql/legacy-list.ts';
import { privileged } from '../graphql/resolvers.ts';
import { column, type Columns } from '../minilang/columns.ts';
import type { Subject } from './subject.ts';

export interface RegistryRow {
  id: string;
  url: string;
  registry_name: string;
  type: string;
  project: string | null;
  username: string | null;
  password: string | null;
  ssl_verify: boolean;
  is_global: boolean;
}

declare module '../db/db.ts' {
  interface Tables {
    registries: Map<string, RegistryRow>;
  }
}

const columns: Columns<RegistryRow> = {
  row_id: column('uuid', (r) => r.id),
  registry_name: column('text', (r) => r.registry_name),
};

function addRegistries(db: Db): void {
  for (const [index, project] of ['stable', 'community', 'multiarch'].entries()) {
    const row = uuidOf(SPACE.registry, index);
    db.registries.set(row, {
      id: row,
      url: 'https://cr.backend.ai',
      registry_name: 'cr.backend.ai',
      type: 'harbor2',
      project,
      username: null,
      password: null,
      ssl_verify: true,
      is_global: true,
    });
  }
}

function shape(row: RegistryRow): object {
  return { ...row, row_id: row.id, password: row.password ? '*****' : null, extra: null };
}

export const registries: Subject = {
  tables: ['registries'],
  fixtures: addRegistries,
  legacy: {
    container_registry_nodes: privileged((args: RelayArgs, { db }) =>
      relayList([...db.registries.values()], args, {
        columns,
        type: 'ContainerRegistryNode',
        id: (row) => row.id,
        shape,
      }),
    ),
  },
};
