import type { Db } from '../../db/db.ts';
import type { Hosts, Slots } from '../../db/rows.ts';
import { SETUP_TIME } from '../../db/site.ts';
import { column, type Columns } from '../../minilang/columns.ts';
import type { UserRow } from '../users/rows.ts';

export type ProjectType = 'GENERAL' | 'MODEL_STORE' | 'PERSONAL';

export interface ProjectRow {
  id: string;
  name: string;
  description: string | null;
  is_active: boolean;
  created_at: string;
  modified_at: string;
  domain_name: string;
  type: ProjectType;
  resource_policy: string;
  total_resource_slots: Slots;
  allowed_vfolder_hosts: Hosts;
  container_registry: Record<string, unknown> | null;
  integration_id: string | null;
}

declare module '../../db/db.ts' {
  interface Tables {
    projects: Map<string, ProjectRow>;
  }
}

export function makeProject(row: Pick<ProjectRow, 'id' | 'name' | 'domain_name'> & Partial<ProjectRow>): ProjectRow {
  return {
    description: '',
    is_active: true,
    created_at: SETUP_TIME,
    modified_at: row.created_at ?? SETUP_TIME,
    type: 'GENERAL',
    resource_policy: 'default',
    total_resource_slots: {},
    allowed_vfolder_hosts: {},
    container_registry: {},
    integration_id: null,
    ...row,
  };
}

/** From 26.9 on each user has a project of its own, named like the user at that time. */
export function addPersonalProject(db: Db, user: UserRow, id: string, more: Partial<ProjectRow> = {}): void {
  const { username, domain_name, created_at } = user;
  const taken = new Set(db.projectsIn(domain_name).map(({ name }) => name));
  let name = username;
  for (let n = 2; taken.has(name); n++) name = `${username}-${n}`;
  const row = { id, name, domain_name, type: 'PERSONAL' as const, description: 'Personal Project', created_at };
  db.projects.set(id, makeProject({ ...row, ...more }));
  db.join(user.uuid, id);
}

export const projectColumns: Columns<ProjectRow> = {
  id: column('uuid', (p) => p.id),
  name: column('text', (p) => p.name),
  is_active: column('flag', (p) => p.is_active),
  created_at: column('time', (p) => p.created_at),
  modified_at: column('time', (p) => p.modified_at),
  domain_name: column('text', (p) => p.domain_name),
  resource_policy: column('text', (p) => p.resource_policy),
};
