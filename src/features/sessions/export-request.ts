/** What the server's own export of sessions can be asked for, and what of a list it cannot. Pure. */
import { SESSION_STATUSES } from '@/entities/sessions/statuses';
import { splitValues, timesOf, type Condition, type ListState } from '@/lib/list-state';

/** The server writes no more rows than this into a file. */
export const MOST_ROWS = 100_000;

/** Its fields by the columns of the list. A column that is not here is in none. */
const FIELDS: Record<string, readonly string[]> = {
  id: ['id'],
  name: ['name'],
  owner: ['user_email'],
  fullName: ['user_full_name'],
  type: ['session_type'],
  status: ['status'],
  info: ['status_info'],
  domain: ['domain_name'],
  project: ['project_name'],
  group: ['resource_group_name'],
  cpu: ['resource_requested'],
  memory: ['resource_requested'],
  accelerators: ['resource_requested'],
  occupied: ['resource_used'],
  created: ['created_at'],
  terminated: ['terminated_at'],
  elapsed: ['created_at', 'terminated_at'],
  clusterSize: ['cluster_size'],
  accessKey: ['access_key'],
};

const ORDERS: Record<string, string> = {
  name: 'name',
  type: 'session_type',
  status: 'status',
  domain: 'domain_name',
  group: 'scaling_group_name',
  accessKey: 'access_key',
  clusterSize: 'cluster_size',
  created: 'created_at',
  terminated: 'terminated_at',
};

const TEXT_OPS: Partial<Record<Condition['op'], string>> = {
  has: 'i_contains',
  is: 'equals',
  not: 'not_equals',
  starts: 'i_starts_with',
};

const TEXTS: Record<string, (operand: object) => object> = {
  name: (operand) => ({ name: operand }),
  domain: (operand) => ({ domain_name: operand }),
  group: (operand) => ({ scaling_group_name: operand }),
  accessKey: (operand) => ({ access_key: operand }),
  owner: (operand) => ({ user: { email: operand } }),
};
const TIMES: Record<string, string> = { created: 'created_at', terminated: 'terminated_at' };

const ENDED = ['TERMINATED', 'CANCELLED'];

/** The statuses of a tab; undefined: all. The export cannot leave out, so what has not ended is named. */
function tabStatuses(tab: string | null): readonly string[] | undefined {
  if (tab === 'all') return undefined;
  return tab === 'finished' ? ENDED : SESSION_STATUSES.filter((one) => !ENDED.includes(one));
}

function statusesOf({ tab, filters }: ListState): readonly string[] | undefined {
  const within = tabStatuses(tab);
  const { status } = filters;
  if (!status) return within;
  const named = splitValues(status.value);
  const all = within ?? SESSION_STATUSES;
  return all.filter((one) => named.includes(one) === (status.op !== 'not'));
}

/** The part of the export's filter that a condition becomes; undefined: it has none for it. */
function partOf(name: string, condition: Condition): object | undefined {
  const { op, value } = condition;
  const operator = TEXT_OPS[op];
  if (TEXTS[name] && operator) return TEXTS[name]({ [operator]: value });
  if (name === 'type' && op === 'in') return { session_type: splitValues(value) };
  const column = TIMES[name];
  const times = column && timesOf(condition);
  if (!column || !times) return undefined;
  const { from, until } = times;
  // Its `before` has the moment itself in it.
  const last = until && new Date(until.getTime() - 1);
  return { [column]: { ...(from && { after: from.toISOString() }), ...(last && { before: last.toISOString() }) } };
}

export interface ServerExport {
  body: { fields: string[]; filter?: object; order?: object[]; encoding: 'utf-8' };
  /** Conditions that the file will not be narrowed by: names of fields, `q` for the search. */
  dropped: string[];
  /** Columns that it will not have. */
  missing: string[];
}

/** The export that comes nearest to a list as it is shown. */
export function exportRequest(state: ListState, columns: readonly string[]): ServerExport {
  const { q, filters, sort } = state;
  const conditions = Object.entries(filters).filter(([name]) => name !== 'status');
  const parts = conditions.map(([name, condition]) => ({ name, part: partOf(name, condition) }));
  const status = statusesOf(state);
  const filter = Object.assign({}, ...parts.map(({ part }) => part), status && { status }) as object;
  const order = sort && ORDERS[sort.name];
  return {
    body: {
      fields: [...new Set(['name', ...columns.flatMap((name) => FIELDS[name] ?? [])])],
      ...(Object.keys(filter).length > 0 && { filter }),
      ...(order && { order: [{ field: order, direction: sort.desc ? 'DESC' : 'ASC' }] }),
      encoding: 'utf-8',
    },
    dropped: [...(q.trim() === '' ? [] : ['q']), ...parts.flatMap(({ name, part }) => (part ? [] : [name]))],
    missing: columns.filter((name) => !FIELDS[name]),
  };
}
