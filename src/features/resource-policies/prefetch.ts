import type { QueryClient } from '@tanstack/react-query';
import { slotDetails } from '@/entities/slots/slot-types';
import type { Identity } from '@/api/session';
import type { Release } from '@/lib/releases';
import { policiesQuery } from './api';
import { KINDS } from './limits';

/** The list that the page opens with, asked for while its code is still on the way. */
export async function prefetch(
  client: QueryClient,
  url: URL,
  { identity, release }: { identity: Identity; release: Release },
): Promise<void> {
  const kind = KINDS.find((one) => url.pathname.includes(`/resource-policies/${one}`)) ?? 'keypair';
  const superadmin = identity.role === 'superadmin';
  await Promise.all([
    client.prefetchQuery(policiesQuery(kind, { release, superadmin })),
    kind === 'keypair' ? client.prefetchQuery(slotDetails()) : undefined,
  ]);
}
