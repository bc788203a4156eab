import type { Db } from '../../db/db.ts';
import { column, type Columns } from '../../minilang/columns.ts';
import type { UserRow } from '../users/rows.ts';

export interface KeypairRow {
  access_key: string;
  secret_key: string;
  user: string;
  email: string;
  is_active: boolean | null;
  is_admin: boolean | null;
  resource_policy: string;
  rate_limit: number | null;
  created_at: string;
  modified_at: string;
  last_used: string | null;
  num_queries: number;
  ssh_public_key: string | null;
}

declare module '../../db/db.ts' {
  interface Tables {
    keypairs: Map<string, KeypairRow>;
  }
}

export function makeKeypair(user: UserRow, access_key: string, secret_key: string, more: Partial<KeypairRow> = {}) {
  const row: KeypairRow = {
    access_key,
    secret_key,
    user: user.uuid,
    email: user.email,
    is_active: user.status === 'active',
    is_admin: user.role === 'admin' || user.role === 'superadmin',
    resource_policy: 'default',
    rate_limit: 30000,
    created_at: user.created_at,
    modified_at: user.created_at,
    last_used: null,
    num_queries: 0,
    ssh_public_key: null,
    ...more,
  };
  return row;
}

/** `user_id` is the owner's uuid here although the output field of that name is the e-mail. */
export function keypairColumns(db: Db): Columns<KeypairRow> {
  return {
    access_key: column('text', (k) => k.access_key),
    user_id: column('uuid', (k) => k.user, { unsortable: true }),
    email: column('text', (k) => k.email),
    full_name: column('text', (k) => db.users.get(k.user)?.full_name ?? null),
    is_active: column('flag', (k) => k.is_active),
    is_admin: column('flag', (k) => k.is_admin),
    resource_policy: column('text', (k) => k.resource_policy),
    created_at: column('time', (k) => k.created_at),
    last_used: column('time', (k) => k.last_used),
    rate_limit: column('number', (k) => k.rate_limit),
    num_queries: column('number', (k) => k.num_queries),
    ssh_public_key: column('text', (k) => k.ssh_public_key, { unsortable: true }),
    projects: column('text', (k) => db.projectsOf(k.user).map((p) => p.name)),
  };
}
