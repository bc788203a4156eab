import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { SessionCountsDocument } from '@/api/gen/session-counts.legacy';

export interface SessionCounts {
  running: number;
  waiting: number;
  /** The one that waits longest. */
  oldest: { id: string; name: string; group: string; since: string } | null;
}

/** Sessions of all whom the caller may see: of every domain, or of the own one. */
export const sessionCounts = () =>
  queryOptions({
    queryKey: ['sessions', 'counts'],
    queryFn: async ({ signal }): Promise<SessionCounts> => {
      const data = await query(SessionCountsDocument, {}, { signal });
      const waiting = present(data.waiting);
      const [first] = waiting.items;
      return {
        running: present(data.running).total_count,
        waiting: waiting.total_count,
        oldest: first
          ? {
              id: String(first.session_id ?? ''),
              name: first.name ?? '',
              group: first.scaling_group ?? '',
              since: String(first.created_at ?? ''),
            }
          : null,
      };
    },
  });
