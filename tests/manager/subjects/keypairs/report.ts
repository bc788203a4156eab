import type { Db } from '../../db/db.ts';
import { report, type Field } from '../../rest/csv.ts';
import type { UserRow } from '../users/rows.ts';
import type { KeypairRow } from './rows.ts';

const owner = (key: KeypairRow, db: Db): UserRow | undefined => db.users.get(key.user);

const FIELDS: Field<KeypairRow>[] = [
  ['access_key', 'Access Key', 'string', (k) => k.access_key],
  ['is_active', 'Active', 'boolean', (k) => k.is_active],
  ['is_admin', 'Admin', 'boolean', (k) => k.is_admin],
  ['created_at', 'Created At', 'datetime', (k) => k.created_at],
  ['modified_at', 'Modified At', 'datetime', (k) => k.modified_at],
  ['last_used', 'Last Used', 'datetime', (k) => k.last_used],
  ['user_id', 'User Email', 'string', (k) => k.email],
  ['user_uuid', 'User UUID', 'uuid', (k) => k.user],
  ['user_username', 'User Username', 'string', (k, db) => owner(k, db)?.username ?? null],
  ['user_full_name', 'User Full Name', 'string', (k, db) => owner(k, db)?.full_name ?? null],
  ['user_role', 'User Role', 'string', (k, db) => owner(k, db)?.role ?? null],
  ['user_status', 'User Status', 'string', (k, db) => owner(k, db)?.status ?? null],
  ['user_domain_name', 'User Domain', 'string', (k, db) => owner(k, db)?.domain_name ?? null],
  ['resource_policy_name', 'Resource Policy Name', 'string', (k) => k.resource_policy],
];

/** It takes any order and any filter, and ignores both. */
export const keypairReport = report({
  key: 'keypairs',
  name: 'Keypairs',
  description: 'Keypair (access key) export report',
  fields: FIELDS,
  rows: (db) => db.keypairs.values(),
});
