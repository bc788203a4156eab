import { query, rest } from '@/api/client';
import { present } from '@/api/errors';
import { SessionsNowDocument } from '@/api/gen/sessions-now.legacy';
import { lookAt, type Outcome, type ReadBack } from '@/kit/lost-answer';
import { joinValues } from '@/lib/list-state';
import { cond, toFilter } from '@/lib/minilang';

/** Ends a session of the owner of a keypair. `forced`: without waiting for what runs in it. */
export const endSession = async (id: string, key: string, forced: boolean): Promise<void> =>
  void (await rest('DELETE', `/session/${id}`, { search: { forced: String(forced), owner_access_key: key } }));

const OVER = new Set(['TERMINATED', 'CANCELLED', 'TERMINATING']);

/** Whether sessions have ended. One that is being made is ended when it is there: not known until then. */
export const areEnded: ReadBack<string> = lookAt(
  async (ids) => {
    const variables = { filter: toFilter(cond('id', 'in', joinValues(ids))) ?? '', limit: ids.length };
    const { compute_session_list } = await query(SessionsNowDocument, variables);
    return new Map(present(compute_session_list).items.map((one) => [String(one?.session_id), one?.status ?? '']));
  },
  (id) => id,
  (status): Outcome => {
    if (status === undefined || OVER.has(status)) return 'applied';
    return status.startsWith('RUNNING') || status === 'PENDING' ? 'not-applied' : 'unknown';
  },
);
