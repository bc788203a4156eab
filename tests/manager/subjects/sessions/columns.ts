import { column, enumColumn, type Columns } from '../../minilang/columns.ts';
import type { Context } from '../../types.ts';
import { SESSION_STATUSES, startOf, type SessionRow } from './rows.ts';

const text = (): string => 'value must be a string';
const TYPES = ['interactive', 'batch', 'inference', 'system'];
const RESULTS = ['UNDEFINED', 'SUCCESS', 'FAILURE'];

/** What `compute_session_list` filters and sorts by: nothing of projects. */
export const sessionColumns = ({ db }: Context): Columns<SessionRow> => ({
  id: column('uuid', (s) => s.id, { fixed: true }),
  name: column('text', (s) => s.name),
  type: enumColumn('SessionTypes', TYPES, (s) => s.type, text),
  status: enumColumn('SessionStatus', SESSION_STATUSES, (s) => s.status, text),
  status_info: column('text', (s) => s.status_info ?? null),
  result: enumColumn('SessionResult', RESULTS, (s) => s.result ?? 'UNDEFINED', text),
  priority: column('number', (s) => s.priority),
  access_key: column('text', (s) => s.access_key),
  domain_name: column('text', (s) => s.domain_name),
  scaling_group: column('text', (s) => s.resource_group),
  user_email: column('text', (s) => db.users.get(s.user)?.email ?? null),
  full_name: column('text', (s) => db.users.get(s.user)?.full_name ?? null),
  image: column('text', (s) => s.image),
  cluster_mode: column('text', (s) => s.cluster_mode ?? 'single-node'),
  cluster_size: column('number', (s) => s.cluster_size),
  agent_ids: column('text', (s) => (s.agent ? [s.agent] : [])),
  startup_command: column('text', (s) => s.startup_command ?? null, { unsortable: true }),
  created_at: column('time', (s) => s.created_at, { fixed: true }),
  scheduled_at: column('time', (s) => s.scheduled_at ?? null),
  starts_at: column('time', (s) => startOf(s)),
  terminated_at: column('time', (s) => s.terminated_at),
});
