import type { Db } from '../../db/db.ts';
import { report, type Field } from '../../rest/csv.ts';
import type { KeypairRow } from '../keypairs/rows.ts';
import { USER_ROLES, USER_STATUSES, type UserRow } from './rows.ts';

const keyOf = (user: UserRow, db: Db): KeypairRow | undefined => db.keypairs.get(user.main_access_key ?? '');
const policyOf = (user: UserRow, db: Db) => db.userPolicies.get(user.resource_policy);

const FIELDS: Field<UserRow>[] = [
  ['uuid', 'UUID', 'uuid', (u) => u.uuid],
  ['username', 'Username', 'string', (u) => u.username],
  ['email', 'Email', 'string', (u) => u.email],
  ['full_name', 'Full Name', 'string', (u) => u.full_name],
  ['domain_name', 'Domain', 'string', (u) => u.domain_name],
  ['role', 'Role', 'enum', (u) => u.role],
  ['status', 'Status', 'enum', (u) => u.status],
  ['created_at', 'Created At', 'datetime', (u) => u.created_at],
  ['modified_at', 'Modified At', 'datetime', (u) => u.modified_at],
  ['resource_policy_name', 'Resource Policy Name', 'string', (u) => u.resource_policy],
  ['resource_policy_created_at', 'Policy Created At', 'datetime', (u, db) => policyOf(u, db)?.created_at ?? null],
  [
    'resource_policy_max_vfolder_count',
    'Policy Max VFolder Count',
    'integer',
    (u, db) => policyOf(u, db)?.max_vfolder_count ?? null,
  ],
  [
    'resource_policy_max_quota_scope_size',
    'Policy Max Quota Size',
    'integer',
    (u, db) => policyOf(u, db)?.max_quota_scope_size ?? null,
  ],
  ['main_access_key', 'Main Access Key', 'string', (u) => u.main_access_key],
  ['main_keypair_is_active', 'Main Keypair Active', 'boolean', (u, db) => keyOf(u, db)?.is_active ?? null],
  ['main_keypair_created_at', 'Main Keypair Created At', 'datetime', (u, db) => keyOf(u, db)?.created_at ?? null],
  ['main_keypair_last_used', 'Main Keypair Last Used', 'datetime', (u, db) => keyOf(u, db)?.last_used ?? null],
];

export const userReport = report({
  key: 'users',
  name: 'Users',
  description: 'User account export report',
  fields: FIELDS,
  rows: (db) => db.users.values(),
  orders: ['username', 'email', 'full_name', 'domain_name', 'role', 'status', 'created_at', 'modified_at'],
  filters: ['username', 'email', 'domain_name', 'role', 'status', 'created_at'],
  members: { role: USER_ROLES, status: USER_STATUSES },
});
