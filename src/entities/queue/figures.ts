import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { StartUseDocument } from '@/api/gen/start-check.legacy';
import { heldBy } from '@/entities/session-start/checks';
import { HOLDING } from '@/entities/sessions/statuses';
import { pages } from '@/lib/async';
import { and, cond, toFilter } from '@/lib/minilang';
import { plus } from '@/lib/sums';
import { compareQuantities, parseSlots, UNLIMITED, type Decimal, type Quantity } from '@/lib/units';
import type { Holder, Over } from './causes';
import type { WaitingSession } from './queue';

/** Which sessions count against a limit of a holder: before 26.9 those of the same resource group alone. */
function countedBy(holder: Holder, session: WaitingSession, everywhere: boolean) {
  const of =
    holder === 'keypair'
      ? cond('access_key', 'is', session.access_key ?? '')
      : holder === 'user'
        ? cond('user_email', 'is', session.user_email ?? '')
        : null;
  return {
    domain: holder === 'domain' ? (session.domain_name ?? null) : null,
    project: holder === 'project' ? String(session.group_id) : null,
    holding:
      toFilter(and(HOLDING, of, everywhere ? null : cond('scaling_group', 'is', session.scaling_group ?? ''))) ?? '',
  };
}

/** What of the limits is exceeded once the session is added to what is held. */
export function overOf(
  limits: ReadonlyMap<string, Quantity>,
  used: ReadonlyMap<string, Decimal>,
  wanted: ReadonlyMap<string, Quantity>,
): Over[] {
  return [...limits].flatMap(([slot, limit]): Over[] => {
    const asked = wanted.get(slot) ?? '0';
    if (limit === null || limit === UNLIMITED || asked === UNLIMITED) return [];
    const held = used.get(slot) ?? '0';
    return compareQuantities(plus(held, asked), limit) > 0 ? [{ slot, limit, used: held, wanted: asked }] : [];
  });
}

/** What is held under a limit now, and what of it the session would exceed; for releases whose scheduler tells only the limit. */
export const limitFigures = (
  session: WaitingSession,
  { holder, limits }: { holder: Holder; limits: ReadonlyMap<string, Quantity> },
  everywhere: boolean,
) =>
  queryOptions({
    queryKey: ['sessions', 'under-limit', String(session.session_id), holder, [...limits], everywhere],
    queryFn: async ({ signal }) => {
      const of = countedBy(holder, session, everywhere);
      const found = await pages(
        async (limit, offset) => {
          const list = present(
            (await query(StartUseDocument, { ...of, limit, offset }, { signal })).compute_session_list,
          );
          return { rows: list.items.filter((one) => one !== null), total: list.total_count };
        },
        { idOf: ({ session_id }) => String(session_id) },
      );
      return overOf(
        limits,
        heldBy(found.rows),
        parseSlots(session.requested_slots ?? '{}') ?? new Map<string, Quantity>(),
      );
    },
  });
