import { splitValues, type Condition } from '@/lib/list-state';
import { parseSlots, UNLIMITED } from '@/lib/units';

interface Agent {
  scaling_group?: string | null;
  available_slots?: string | null;
}

const GIB = 2 ** 30;

/** Hours of a slot that agents of some resource groups have in so many days, as they are now. */
export function capacityHours(
  agents: readonly Agent[],
  slot: string,
  days: number,
  groups: Condition | undefined,
): number {
  const named = groups && new Set(splitValues(groups.value));
  const counts = agents.filter(
    ({ scaling_group }) => !named || named.has(scaling_group ?? '') === (groups.op !== 'not'),
  );
  const amount = counts.reduce((sum, { available_slots }) => {
    const have = parseSlots(available_slots)?.get(slot);
    return sum + (have && have !== UNLIMITED ? Number(have) : 0);
  }, 0);
  return ((amount * 24) / (slot === 'mem' ? GIB : 1)) * days;
}
