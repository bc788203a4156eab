import type { Db } from '../../db/db.ts';
import { report, type Field } from '../../rest/csv.ts';
import { isHolding, SESSION_STATUSES, type SessionRow } from './rows.ts';

const owner = (row: SessionRow, db: Db) => db.users.get(row.user);

const FIELDS: Field<SessionRow>[] = [
  ['id', 'ID', 'uuid', (s) => s.id],
  ['name', 'Name', 'string', (s) => s.name],
  ['session_type', 'Type', 'string', (s) => s.type],
  ['domain_name', 'Domain', 'string', (s) => s.domain_name],
  ['access_key', 'Access Key', 'string', (s) => s.access_key],
  ['status', 'Status', 'string', (s) => s.status],
  ['status_info', 'Status Info', 'string', (s) => s.status_info ?? null],
  ['cluster_size', 'Cluster Size', 'integer', (s) => s.cluster_size],
  ['resource_used', 'Resources Used', 'json', (s) => (isHolding(s) ? JSON.stringify(s.slots) : null)],
  ['resource_requested', 'Resources Requested', 'json', (s) => JSON.stringify(s.slots)],
  ['created_at', 'Created At', 'datetime', (s) => s.created_at],
  ['terminated_at', 'Terminated At', 'datetime', (s) => s.terminated_at],
  ['project_name', 'Project Name', 'string', (s, db) => db.projects.get(s.project)?.name ?? null],
  ['user_email', 'User Email', 'string', (s, db) => owner(s, db)?.email ?? null],
  ['user_full_name', 'User Full Name', 'string', (s, db) => owner(s, db)?.full_name ?? null],
  ['resource_group_name', 'Resource Group Name', 'string', (s) => s.resource_group],
];

/** As far as the console asks for it: the fields of kernels, policies and groups are not there. */
export const sessionReport = report<SessionRow>({
  key: 'sessions',
  name: 'Sessions',
  description: 'Compute session export report',
  fields: FIELDS,
  rows: (db) => db.sessions.values(),
  orders: [
    'name',
    'session_type',
    'domain_name',
    'access_key',
    'status',
    'scaling_group_name',
    'cluster_size',
    'created_at',
    'terminated_at',
  ],
  filters: ['name', 'session_type', 'domain_name', 'access_key', 'status', 'created_at', 'terminated_at'],
  members: { status: SESSION_STATUSES, session_type: ['interactive', 'batch', 'inference', 'system'] },
});
