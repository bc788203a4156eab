import type { Db } from '../../db/db.ts';
import { SPACE, uuidOf } from '../../db/random.ts';
import { column, type Columns } from '../../minilang/columns.ts';

export interface RegistryRow {
  id: string;
  url: string;
  registry_name: string;
  type: string;
  project: string | null;
  username: string | null;
  password: string | null;
  ssl_verify: boolean | null;
  is_global: boolean | null;
  extra: unknown;
  /** Projects of the cluster that may use it where not all may. */
  allowed: string[];
  /** How many images were taken from it. */
  images: number;
}

declare module '../../db/db.ts' {
  interface Tables {
    registries: Map<string, RegistryRow>;
  }
}

/** The server filters and sorts by no other. */
export const columns: Columns<RegistryRow> = {
  row_id: column('uuid', (r) => r.id),
  registry_name: column('text', (r) => r.registry_name),
};

export function addRegistries(db: Db): void {
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
      extra: null,
      allowed: [],
      images: 0,
    });
  }
}

/** The images that the seed writes are all of one project. */
export function addImages(db: Db): void {
  for (const row of db.registries.values()) if (row.project === 'stable') row.images = 2000;
}

/** A password is told to be there, never what it is. An empty one is one. */
export const shape = (row: RegistryRow): object => ({
  ...row,
  row_id: row.id,
  password: row.password === null ? null : '*****',
});
