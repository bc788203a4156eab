import type { PolicySessionsQuery } from '@/api/gen/policy-impact.legacy';
import { addSlots } from '@/lib/sums';
import { compareQuantities, UNLIMITED, type Decimal } from '@/lib/units';
import { limitOf } from './limits';
import { asText, parseLimit, PENDING, SLOT, type Values } from './values';
import { parseSlot, slotInfo, type SlotInfos } from '@/lib/slots';
import type { PolicyKind } from '@/lib/paths';

type Sessions = NonNullable<PolicySessionsQuery['compute_session_list']>['items'];
export type Session = NonNullable<Sessions[number]>;

/** What one keypair has running and waiting. Slots are sums in the server's units. */
export interface Use {
  sessions: number;
  sftp: number;
  pending: number;
  cluster: number;
  /** Seconds since the oldest live session was made. */
  oldest: number;
  slots: Map<string, Decimal>;
  pendingSlots: Map<string, Decimal>;
}

/** One limit that somebody exceeds already. Amounts as numbers of the limit, or decimals of the slot. */
export interface Excess {
  name: string;
  used: string;
}

/** Live sessions by access key. SFTP sessions have a limit of their own and take no part in the others. */
export function usesOf(sessions: readonly Session[], now: number): Map<string, Use> {
  const found = new Map<string, Use>();
  for (const session of sessions) {
    const key = session.access_key ?? '';
    const use = found.get(key) ?? fresh();
    found.set(key, use);
    if (session.type?.toLowerCase() === 'system') {
      use.sftp += 1;
      continue;
    }
    use.sessions += 1;
    use.cluster = Math.max(use.cluster, session.cluster_size ?? 1);
    const made = Date.parse(session.created_at ?? '');
    if (!Number.isNaN(made)) use.oldest = Math.max(use.oldest, Math.floor((now - made) / 1000));
    if (session.status?.toUpperCase() === 'PENDING') {
      use.pending += 1;
      addSlots(use.pendingSlots, session.requested_slots);
    } else addSlots(use.slots, session.occupied_slots);
  }
  return found;
}

const fresh = (): Use => ({
  sessions: 0,
  sftp: 0,
  pending: 0,
  cluster: 0,
  oldest: 0,
  slots: new Map(),
  pendingSlots: new Map(),
});

const COUNTED: Partial<Record<string, 'sessions' | 'sftp' | 'pending' | 'cluster' | 'oldest'>> = {
  maxConcurrentSessions: 'sessions',
  maxContainersPerSession: 'cluster',
  maxPendingSessionCount: 'pending',
  maxConcurrentSftpSessions: 'sftp',
  maxSessionLifetime: 'oldest',
};

/** Whether what sessions use can be held against this field of a keypair policy. */
export const isCounted = (name: string): boolean =>
  Object.hasOwn(COUNTED, name) || name.startsWith(SLOT) || name.startsWith(PENDING);

/** The limits among `names` that this use exceeds, with the amount in use. */
export function excessOf(use: Use, names: readonly string[], values: Values, infos: SlotInfos): Excess[] {
  return names.flatMap((name): Excess[] => {
    const text = asText(values[name]);
    if (text === '' || text === UNLIMITED) return [];
    if (name.startsWith(SLOT) || name.startsWith(PENDING)) {
      const slot = name.slice(name.indexOf(':') + 1);
      const limit = parseSlot(text, slotInfo(slot, infos));
      const used = (name.startsWith(SLOT) ? use.slots : use.pendingSlots).get(slot) ?? '0';
      return limit !== null && compareQuantities(used, limit) > 0 ? [{ name, used }] : [];
    }
    const by = COUNTED[name];
    const rule = limitOf('keypair', name);
    const limit = by && rule && parseLimit(text, rule);
    return by && typeof limit === 'number' && use[by] > limit ? [{ name, used: String(use[by]) }] : [];
  });
}

/** Whether a change can leave somebody above the new limit: from more, or from no limit, to a limit. */
export function isTighter(kind: PolicyKind, name: string, before: unknown, after: unknown, infos: SlotInfos): boolean {
  if (typeof after !== 'string' || after === '' || after === UNLIMITED) return false;
  if (typeof before !== 'string' || before === UNLIMITED || before === '') return true;
  const rule = limitOf(kind, name);
  if (rule) {
    const [was, is] = [parseLimit(before, rule), parseLimit(after, rule)];
    return was === null || (is !== null && is < was);
  }
  if (!name.startsWith(SLOT) && !name.startsWith(PENDING)) return false;
  const info = slotInfo(name.slice(name.indexOf(':') + 1), infos);
  const [was, is] = [parseSlot(before, info), parseSlot(after, info)];
  return was === null || (is !== null && compareQuantities(is, was) < 0);
}

/** The fields that can be held against what is in use, without a request for each of thousands. */
export const isCheckable = (kind: PolicyKind, name: string): boolean =>
  kind === 'keypair' ? isCounted(name) : name === 'maxVfolderCount';

/** Which of the fields that differ give less, and which of those nobody can hold against what is in use. */
export function splitNames(
  kind: PolicyKind,
  names: readonly string[],
  before: Values,
  after: Values,
  infos: SlotInfos,
): { tighter: string[]; unchecked: string[] } {
  const tighter = names.filter((name) => isTighter(kind, name, before[name], after[name], infos));
  const open = ['allowedVfolderHosts', 'defaultForUnspecified'];
  const unchecked = names.filter(
    (name) =>
      open.includes(name) || (tighter.includes(name) && !isCheckable(kind, name) && name !== 'maxQuotaScopeSize'),
  );
  return { tighter, unchecked };
}
