/** Sessions that went wrong of late: the same conditions count them and lead to their list. */
import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { SessionTroubleDocument } from '@/api/gen/overview.legacy';
import { and, cond, toFilter } from '@/lib/minilang';
import { paths } from '@/lib/paths';

/** Since the beginning of yesterday, in the zone of the browser. */
const LATELY = { op: 'last', value: '1' } as const;
/** What the server notes on a session whose agent no longer has its container. */
const VANISHED = 'lost-container';

const ended = () => cond('terminated_at', LATELY.op, LATELY.value, 'date');

export const TROUBLES = ['failed', 'broken', 'vanished'] as const;
/** `failed`: ended without having done its work. `broken`: in error, whenever that was. `vanished`: its container was gone. */
export type Trouble = (typeof TROUBLES)[number];
export type Troubles = Record<Trouble, number>;

const FILTERS = {
  failed: () => and(cond('result', 'is', 'FAILURE', 'enum'), ended()),
  broken: () => cond('status', 'is', 'ERROR', 'enum'),
  vanished: () => and(cond('status_info', 'is', VANISHED), ended()),
};

/** The list of those that are counted. */
export const troublePaths: Record<Trouble, string> = {
  failed: paths.sessions({ tab: 'all', result: 'FAILURE', terminated: LATELY }),
  broken: paths.sessions({ tab: 'all', status: 'ERROR' }),
  vanished: paths.sessions({ tab: 'all', info: { op: 'is', value: VANISHED }, terminated: LATELY }),
};

const text = (which: Trouble): string => toFilter(FILTERS[which]()) ?? '';

export const sessionTrouble = () =>
  queryOptions({
    queryKey: ['sessions', 'trouble'],
    queryFn: async ({ signal }): Promise<Troubles> => {
      const variables = { failed: text('failed'), broken: text('broken'), vanished: text('vanished') };
      const data = await query(SessionTroubleDocument, variables, { signal });
      return {
        failed: present(data.failed).total_count,
        broken: present(data.broken).total_count,
        vanished: present(data.vanished).total_count,
      };
    },
    staleTime: 60_000,
  });
