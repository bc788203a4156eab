import { AuditLogDocument, AuditLogInOrderDocument } from '@/api/gen/audit-log.v2';
import { byPerson, people } from '@/entities/users/by-person';
import { cursorRows } from '@/kit/cursor-rows';
import { defineList, type Answer, type Ask, type Source } from '@/kit/define-list';
import { v2Rows } from '@/kit/list-sources';
import { joinValues, splitValues, type ListState } from '@/lib/list-state';
import { has } from '@/lib/releases';
import { actionId, READS, told, type Action } from './audit';
import { actionFields } from './fields';

/** Reading is written down, too, and is nine of ten rows: what changed nothing has a tab of its own. */
const TABS: Readonly<Record<string, readonly object[]>> = {
  changes: [{ operation: { notIn: READS } }],
  reads: [{ operation: { in: READS } }],
  all: [],
};

const where = (ask: Ask): readonly object[] => [...(TABS[ask.state.tab ?? ''] ?? []), ...people(ask, 'triggeredBy')];

const SEARCH = ['entityId', 'entityType', 'operation'];
const newest = cursorRows({ document: AuditLogDocument, page: (data) => data.adminAuditLogsV2, search: SEARCH, where });
const inOrder = v2Rows({
  document: AuditLogInOrderDocument,
  page: (data) => data.adminAuditLogsV2,
  unique: 'CREATED_AT',
  search: SEARCH,
  where,
});

const NONE: Answer<Action> = { rows: [], total: 0 };

/** A status that a release does not know has no rows there: asked for it, the server fails. */
function withoutUnknown({ state, viewer }: Ask): ListState | null {
  const { status } = state.filters;
  if (!status || !viewer || has(viewer.release, 'audit.origin')) return state;
  const values = splitValues(status.value).filter((one) => one !== 'DENIED');
  if (values.length === 0 && status.op !== 'not') return null;
  const { status: _all, ...filters } = state.filters;
  if (values.length > 0) filters['status'] = { op: status.op, value: joinValues(values) };
  return { ...state, filters };
}

const source: Source<Action> = {
  search: SEARCH,
  query: (list, ask, part) => {
    const { sort } = ask.state;
    const of = sort?.name === 'time' && sort.desc ? newest : inOrder;
    const state = withoutUnknown(ask);
    if (!state) return { queryKey: [list.entity, 'list', 'none'], queryFn: () => Promise.resolve(NONE) };
    return of.query(list, { ...ask, state }, part);
  },
};

/** Who did what and when, on the whole cluster, the newest first. For superadmins alone. */
export const auditList = defineList({
  entity: 'audit-log',
  fields: actionFields,
  idOf: actionId,
  nameOf: ({ operation, entityType, entityId }) => [operation, entityType, told(entityId)].filter(Boolean).join(' '),
  sort: '-time',
  tabs: Object.keys(TABS),
  slow: true,
  rows: byPerson(source, 'actor'),
});
