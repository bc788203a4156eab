import type { QueryClient } from '@tanstack/react-query';
import type { Viewer } from '@/api/session';
import { agentSlotsFor } from '@/entities/agents/agent-slots';
import { sessionCounts } from '@/entities/sessions/session-counts';
import { slotDetails } from '@/entities/slots/slot-types';
import { volumesQuery } from '@/entities/storages/volumes';
import { domainShare } from './domain-share';
import { sessionTrouble } from './trouble';

/**
 * Asks for the figures before the page's code is there: those that everybody asks for alike at once, the rest when it is
 * known who asks. Each part is told by itself whether it came.
 */
export async function prefetch(client: QueryClient, _url: URL, viewer?: Viewer): Promise<void> {
  const { role, domain } = viewer?.identity ?? {};
  await Promise.all([
    client.prefetchQuery(sessionCounts()),
    role && client.prefetchQuery(agentSlotsFor(role)),
    role && client.prefetchQuery(sessionTrouble()),
    role && client.prefetchQuery(slotDetails()),
    role === 'superadmin' && client.prefetchQuery(volumesQuery()),
    role === 'admin' && client.prefetchQuery(domainShare(domain ?? '')),
  ]);
}
