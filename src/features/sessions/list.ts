import { SessionListDocument } from '@/api/gen/sessions.legacy';
import { isSessionId } from '@/entities/sessions/links';
import { ENDED, NOT_ENDED } from '@/entities/sessions/statuses';
import { slotDetails } from '@/entities/slots/slot-types';
import { defineList, partOf, type Source } from '@/kit/define-list';
import { legacyRows } from '@/kit/list-sources';
import type { ListState } from '@/lib/list-state';
import { and, cond, type Expr } from '@/lib/minilang';
import { sessionFields, sessionId, sessionName, type SessionRow } from './fields';

/** Of each tab, what its sessions have in common. */
const TABS: Record<string, Expr | undefined> = { running: NOT_ENDED, finished: ENDED, all: undefined };

/** Somebody looks for an id: the server compares ids as a whole only, and refuses a pattern of one. */
function byId(state: ListState): ListState {
  const id = state.q.trim().toLowerCase();
  // No field filters by ids, so this condition is nobody's but `where`'s.
  return isSessionId(id) ? { ...state, q: '', filters: { ...state.filters, id: { op: 'is', value: id } } } : state;
}

/** The filter of the server knows no projects; the list itself can be asked for one. */
const PROJECT = 'projectId';
const { [PROJECT]: _project, ...filtered } = sessionFields.fields;
const withoutProject = { ...sessionFields, fields: filtered };

/** So many days hold the first pages wherever there are very many sessions, and far fewer than all of those. */
const RECENT = { op: 'last', value: '30' } as const;

const listed = legacyRows({
  document: SessionListDocument,
  page: (data) => data.compute_session_list,
  unique: 'id',
  search: ['name', 'user_email'],
  where: ({ state: { tab, filters } }) =>
    and(TABS[tab ?? 'running'], filters['id'] && cond('id', 'is', filters['id'].value)),
  variables: ({ shown, state: { filters } }) => ({
    project: filters[PROJECT]?.value ?? null,
    idle: shown.includes('idle'),
    live: shown.includes('live'),
  }),
});

const source: Source<SessionRow> = {
  ...listed,
  query: (list, ask, part) =>
    listed.query({ ...list, fields: withoutProject }, { ...ask, state: byId(ask.state) }, part),
  // The server takes all that match apart, in whatever order, before it gives a page: of very many that have ended it is asked
  // for those of late, where the newest come first.
  first: (list, ask) => {
    const { tab, sort, filters } = ask.state;
    const isNewest = sort?.name === 'created' && sort.desc;
    if ((tab ?? 'running') === 'running' || !isNewest || filters['created']) return undefined;
    const state = { ...ask.state, filters: { ...filters, created: RECENT } };
    return source.query(list, { ...ask, state }, partOf(ask.state));
  },
};

const rows = defineList({
  entity: 'sessions',
  fields: sessionFields,
  idOf: sessionId,
  nameOf: sessionName,
  sort: '-created',
  tabs: Object.keys(TABS),
  rows: source,
});

/** Sessions of everybody that the caller may see: of all domains, or of the own one. Slots are shown by their names. */
export const sessionsList: typeof rows = {
  ...rows,
  prefetch: async (client, url, viewer) => {
    await Promise.all([rows.prefetch(client, url, viewer), viewer ? client.prefetchQuery(slotDetails()) : undefined]);
  },
};
