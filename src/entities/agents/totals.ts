/** What a cluster has, by resource group and slot. */
import type { AgentSlotsQuery } from '@/api/gen/agent-slots.legacy';
import { slotOrder } from '@/lib/slots';
import { minus, plus } from '@/lib/sums';
import { compareQuantities, parseSlots, UNLIMITED, type Decimal, type Quantity } from '@/lib/units';

type Listed = NonNullable<NonNullable<NonNullable<AgentSlotsQuery['agent_list']>['items']>[number]>;
/** Since when it is lost is told to superadmins alone. */
export type AgentSlots = Omit<Listed, 'lost_at'> & Partial<Pick<Listed, 'lost_at'>>;

export interface SlotTotal {
  slot: string;
  total: Decimal;
  used: Decimal;
  /** On agents that take new sessions. */
  free: Decimal;
  /** Free as well, but on agents that take none. */
  unschedulable: Decimal;
  /** Of agents that are lost or being restarted: it counts in no other figure. */
  away: Decimal;
  /** The most that one session on one agent could still have of it, and where. */
  largest: { amount: Decimal; agent: string } | null;
}

export interface GroupTotal {
  group: string;
  alive: number;
  schedulable: number;
  /** Neither alive nor ended in order. */
  away: number;
  slots: SlotTotal[];
}

const known = (amount: Quantity | undefined): Decimal =>
  amount === null || amount === undefined || amount === UNLIMITED ? '0' : amount;

/** What of a slot is not taken; an agent that shrank may hold more than it has. */
const freeOf = (capacity: Decimal, used: Decimal): Decimal => {
  const rest = minus(capacity, used);
  return rest.startsWith('-') ? '0' : rest;
};

export interface OwnSlot {
  capacity: Decimal;
  used: Decimal;
}

/** The slots of one agent; null where they cannot be read. */
export function slotsOf({ available_slots, occupied_slots }: AgentSlots): Map<string, OwnSlot> | null {
  const [all, held] = [parseSlots(available_slots ?? '{}'), parseSlots(occupied_slots ?? '{}')];
  if (!all || !held) return null;
  return new Map([...all].map(([name, amount]) => [name, { capacity: known(amount), used: known(held.get(name)) }]));
}

const NOTHING: Omit<SlotTotal, 'slot'> = {
  total: '0',
  used: '0',
  free: '0',
  unschedulable: '0',
  away: '0',
  largest: null,
};

function add(into: Map<string, SlotTotal>, agent: AgentSlots): void {
  for (const [slot, { capacity, used }] of slotsOf(agent) ?? []) {
    const before = into.get(slot) ?? { slot, ...NOTHING };
    if (agent.status !== 'ALIVE') {
      into.set(slot, { ...before, away: plus(before.away, capacity) });
      continue;
    }
    const free = freeOf(capacity, used);
    const open = agent.schedulable === true;
    const more = open && free !== '0' && (!before.largest || compareQuantities(free, before.largest.amount) > 0);
    into.set(slot, {
      ...before,
      total: plus(before.total, capacity),
      used: plus(before.used, used),
      free: open ? plus(before.free, free) : before.free,
      unschedulable: open ? before.unschedulable : plus(before.unschedulable, free),
      largest: more ? { amount: free, agent: agent.id ?? '' } : before.largest,
    });
  }
}

// One for all: a comparison that makes its own is some fifty times slower, and a picture has hundreds of agents.
const { compare: byName } = new Intl.Collator(undefined, { numeric: true });

/** Resource groups in their order, each with its agents by name. */
export function groupsOf(agents: readonly AgentSlots[]): [group: string, agents: AgentSlots[]][] {
  const groups = Map.groupBy(agents, (agent) => agent.scaling_group ?? '');
  return [...groups]
    .map(([group, own]): [string, AgentSlots[]] => [group, own.toSorted((a, b) => byName(a.id ?? '', b.id ?? ''))])
    .toSorted(([a], [b]) => byName(a, b));
}

/** Sums of some agents. What is lost can give nothing: it stands apart. */
function sumsOf(group: string, own: readonly AgentSlots[]): GroupTotal {
  const alive = own.filter(({ status }) => status === 'ALIVE');
  const sums = new Map<string, SlotTotal>();
  for (const agent of own) add(sums, agent);
  return {
    group,
    alive: alive.length,
    schedulable: alive.filter(({ schedulable }) => schedulable).length,
    away: own.length - alive.length,
    slots: slotOrder(sums.keys()).flatMap((slot) => sums.get(slot) ?? []),
  };
}

/** By resource group. */
export const totalsOf = (agents: readonly AgentSlots[]): GroupTotal[] =>
  groupsOf(agents).map(([group, own]) => sumsOf(group, own));

/** Of all of them together. */
export const totalOf = (agents: readonly AgentSlots[]): GroupTotal => sumsOf('', agents);
