import { query } from '@/api/client';
import { AppError, present } from '@/api/errors';
import { AuditActorsDocument } from '@/api/gen/audit-log.legacy';
import { AuditLogDocument, AuditLogInOrderDocument } from '@/api/gen/audit-log.v2';
import { cursorRows } from '@/kit/cursor-rows';
import { defineList, type Answer, type Ask, type Source } from '@/kit/define-list';
import { v2Rows } from '@/kit/list-sources';
import { joinValues, splitValues, type Condition, type ListState } from '@/lib/list-state';
import { cond, toFilter } from '@/lib/minilang';
import { has } from '@/lib/releases';
import { actionId, READS, type Action } from './audit';
import { actionFields } from './fields';

/** People whose actions are looked for at once: with more ids the question gets too long. */
const MOST_ACTORS = 500;

/** Reading is written down, too, and is nine of ten rows: what changed nothing has a tab of its own. */
const TABS: Readonly<Record<string, readonly object[]>> = {
  changes: [{ operation: { notIn: READS } }],
  reads: [{ operation: { in: READS } }],
  all: [],
};

// No field is called `ids`, so that filter is nobody's but `where`'s.
const where = ({ state: { tab, filters } }: Ask): readonly object[] => [
  ...(TABS[tab ?? ''] ?? []),
  ...(filters['ids'] ? [{ triggeredBy: { in: splitValues(filters['ids'].value) } }] : []),
  ...(filters['others'] ? [{ triggeredBy: { notIn: splitValues(filters['others'].value) } }] : []),
];

const SEARCH = ['entityId', 'entityType', 'operation'];
const newest = cursorRows({ document: AuditLogDocument, page: (data) => data.adminAuditLogsV2, search: SEARCH, where });
const inOrder = v2Rows({
  document: AuditLogInOrderDocument,
  page: (data) => data.adminAuditLogsV2,
  unique: 'CREATED_AT',
  search: SEARCH,
  where,
});

/** The ids of the people that a condition on the actor means, and of how many that is. */
async function actorIds({ op, value }: Condition, signal: AbortSignal): Promise<{ ids: string[]; total: number }> {
  const filter = toFilter(cond('email', op === 'not' ? 'is' : op, value)) ?? null;
  const list = present((await query(AuditActorsDocument, { filter, limit: MOST_ACTORS }, { signal })).user_list);
  return { ids: list.items.flatMap((user) => (user?.uuid ? [String(user.uuid)] : [])), total: list.total_count };
}

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
    const { actor, ...filters } = state.filters;
    const plain = of.query(list, { ...ask, state: { ...state, filters } }, part);
    if (!actor || !plain) return plain;
    return {
      queryKey: [...plain.queryKey, actor],
      queryFn: async (context) => {
        const { ids, total } = await actorIds(actor, context.signal);
        if (actor.op !== 'not' && total === 0) return NONE;
        if (total > MOST_ACTORS) throw new AppError('invalid', { code: 'too-many-actors' });
        const name = actor.op === 'not' ? 'others' : 'ids';
        const asked = { ...state, filters: { ...filters, [name]: { op: 'in' as const, value: joinValues(ids) } } };
        return of.query(list, { ...ask, state: asked }, part)?.queryFn(context);
      },
    };
  },
};

/** Who did what and when, on the whole cluster, the newest first. For superadmins alone. */
export const auditList = defineList({
  entity: 'audit-log',
  fields: actionFields,
  idOf: actionId,
  sort: '-time',
  tabs: Object.keys(TABS),
  slow: true,
  rows: source,
});
