/** What a session's own facts tell, beside what the server says in so many words. */
import { serverClock } from '@/lib/clock';
import { parseDate } from '@/lib/dates';
import type { Kernel, Session } from './api';

interface Times {
  starts_at?: string | null | undefined;
  terminated_at?: string | null | undefined;
}

/** For how long it ran, or has run until now (s); null: it never ran, or is not there yet. */
export function elapsed({ starts_at, terminated_at }: Times, now = serverClock()): number | null {
  const from = parseDate(starts_at);
  if (!from) return null;
  const until = parseDate(terminated_at)?.getTime() ?? now;
  return Math.max(0, Math.floor((until - from.getTime()) / 1000));
}

/** The kernels that came, in their order in the cluster. */
export const kernelsOf = ({ containers }: Pick<Session, 'containers'>): Kernel[] =>
  (containers ?? []).flatMap((one) => one ?? []).toSorted((a, b) => (a.cluster_idx ?? 0) - (b.cluster_idx ?? 0));

/** A kernel with an agent may have a log; before that there is nothing that writes. */
export const mayHaveLog = ({ agent }: Pick<Kernel, 'agent'>): boolean => Boolean(agent);
