/** Why a session waits: what the scheduler said last, beside what is plain without it. */
import type { AgentSlots } from '@/entities/agents/totals';
import { slotsOf } from '@/entities/agents/totals';
import { minus } from '@/lib/sums';
import { compareQuantities, UNLIMITED, type Decimal, type Quantity } from '@/lib/units';
import { causesIn, type Cause } from './causes';

/** One entry of the scheduling history: attempts in a row that ended alike. */
export interface Attempt {
  result: string;
  message: string | null;
  attempts: number;
  createdAt: string;
  updatedAt: string;
}

export type Why =
  | Exclude<Cause, { kind: 'noAgent' }>
  /** Its resource group has no agent that takes sessions; of those alive none is schedulable. Null: not known how many. */
  | { kind: 'noAgent'; alive: number | null }
  /** The scheduler has not looked at it yet. */
  | { kind: 'untried' }
  /** What the scheduler said could not be read. */
  | { kind: 'unread' };

export interface Asking {
  /** Of the whole session, all its kernels together. */
  slots: ReadonlyMap<string, Quantity>;
  startsAt: string | null | undefined;
  /** The kernels may be on several agents. */
  spread: boolean;
  kernels: number;
}

/** What one agent has to have room for: the whole session, or one kernel of those that may be spread. */
export function onOneAgent({ slots, spread, kernels }: Asking): Map<string, Decimal> {
  const share = spread && kernels > 1 ? kernels : 1;
  return new Map(
    [...slots].flatMap(([slot, amount]): [string, Decimal][] =>
      amount === null || amount === UNLIMITED || amount === '0'
        ? []
        : [[slot, share === 1 ? amount : `${Number(amount) / share}`]],
    ),
  );
}

export interface Fit {
  agent: string;
  schedulable: boolean;
  /** What is short now; nothing where it fits. */
  missing: { slot: string; missing: Decimal; wanted: Decimal; free: Decimal }[];
  /** What it would not have even if nothing ran there. */
  never: string[];
}

/** How far each agent that is alive is from having room, the nearest first. */
export function fitsOf(agents: readonly AgentSlots[], wanted: ReadonlyMap<string, Decimal>): Fit[] {
  const alive = agents.filter(({ status }) => status === 'ALIVE');
  const fits = alive.map((agent): Fit => {
    const has = slotsOf(agent);
    const missing = [...wanted].flatMap(([slot, amount]) => {
      const own = has?.get(slot) ?? { capacity: '0', used: '0' };
      const free = minus(own.capacity, own.used);
      return compareQuantities(amount, free) > 0 ? [{ slot, missing: minus(amount, free), wanted: amount, free }] : [];
    });
    const never = [...wanted].flatMap(([slot, amount]) =>
      compareQuantities(amount, has?.get(slot)?.capacity ?? '0') > 0 ? [slot] : [],
    );
    return { agent: agent.id ?? '', schedulable: agent.schedulable === true, missing, never };
  });
  const far = ({ missing, schedulable }: Fit) =>
    missing.reduce((sum, one) => sum + Number(one.missing) / Number(one.wanted), missing.length) +
    (schedulable ? 0 : 100);
  return fits.toSorted((a, b) => far(a) - far(b));
}

/**
 * The causes, gravest first. `attempt` null: there is none yet; undefined: it could not be read. `agents`: of its resource
 * group; null: not known.
 */
export function whyOf(
  asking: Asking,
  attempt: Attempt | null | undefined,
  agents: readonly AgentSlots[] | null,
  now: Date,
): Why[] {
  if (asking.startsAt && new Date(asking.startsAt) > now) return [{ kind: 'startsAt', at: asking.startsAt }];
  const alive = agents?.filter(({ status }) => status === 'ALIVE');
  // The scheduler leaves out such a group: what it said before tells nothing of now.
  if (alive && !alive.some(({ schedulable }) => schedulable)) return [{ kind: 'noAgent', alive: alive.length }];
  if (attempt === undefined) return [{ kind: 'unread' }];
  if (attempt === null) return [{ kind: 'untried' }];
  return causesIn(attempt.message).map((cause) =>
    cause.kind === 'noAgent' ? { ...cause, alive: alive?.length ?? null } : cause,
  );
}

/** Whether it can never start as it is, whatever ends: no agent is large enough, or a limit is below what it asks for. */
export function isHopeless(asking: Asking, why: readonly Why[], agents: readonly AgentSlots[] | null): boolean {
  const overAlone = why.some(
    (one) =>
      one.kind === 'limit' &&
      ([...one.limits].some(([slot, limit]) => exceeds(asking.slots.get(slot), limit)) ||
        one.over.some(({ wanted, limit }) => compareQuantities(wanted, limit) > 0)),
  );
  if (overAlone) return true;
  if (!agents || !why.some(({ kind }) => kind === 'room')) return false;
  const fits = fitsOf(agents, onOneAgent(asking));
  return fits.length > 0 && fits.every(({ never }) => never.length > 0);
}

const exceeds = (wanted: Quantity | undefined, limit: Quantity): boolean =>
  wanted !== undefined && wanted !== null && limit !== null && compareQuantities(wanted, limit) > 0;
