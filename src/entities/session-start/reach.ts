/** What could ever take an amount of resources: agents alive, and keypair policies. Pure. */
import { compareQuantities, parseSlots, UNLIMITED, type Quantity } from '@/lib/units';

interface Agent {
  scaling_group?: string | null;
  available_slots?: string | null;
}

interface Policy {
  default_for_unspecified?: string | null;
  total_resource_slots?: string | null;
}

/** How many agents there are where it would start, how many of them are large enough, and how many policies allow it; null: not known. */
export interface Reach {
  agents: number | null;
  large: number | null;
  policies: number | null;
}

const atMost = (amount: Quantity | undefined, limit: Quantity | undefined): boolean =>
  amount === null ||
  amount === undefined ||
  amount === '0' ||
  (limit !== null && limit !== undefined && compareQuantities(amount, limit) <= 0);

/** `group` null: in every resource group. Lists that could not be read are null. */
export function reachOf(
  wanted: ReadonlyMap<string, Quantity>,
  group: string | null | undefined,
  agents: readonly (Agent | null)[] | null | undefined,
  policies: readonly (Policy | null)[] | null | undefined,
): Reach {
  const within = (json: string | null | undefined, rest?: Quantity): boolean => {
    const has = parseSlots(json) ?? new Map<string, Quantity>();
    return [...wanted].every(([name, amount]) => atMost(amount, has.has(name) ? has.get(name) : rest));
  };
  const there = agents?.filter((agent) => !group || agent?.scaling_group === group);
  const allowing = policies?.filter((policy) =>
    within(policy?.total_resource_slots, policy?.default_for_unspecified === 'UNLIMITED' ? UNLIMITED : '0'),
  );
  return {
    agents: there?.length ?? null,
    large: there?.filter((agent) => within(agent?.available_slots)).length ?? null,
    // A site without policies has none that could hinder.
    policies: policies?.length ? (allowing?.length ?? null) : null,
  };
}

/** `unknown`: not all could be read, so nothing is claimed about the rest. */
export type Obstacle = 'group-empty' | 'no-agent' | 'no-policy' | 'unknown';

/**
 * Why nobody could ever start what is wanted: no living agent (of its resource group) is large enough for it alone, or no
 * keypair policy allows so much.
 */
export const obstaclesIn = ({ agents, large, policies }: Reach, isUnknown: boolean): Obstacle[] => [
  ...(agents === 0 ? (['group-empty'] as const) : large === 0 ? (['no-agent'] as const) : []),
  ...(policies === 0 ? (['no-policy'] as const) : []),
  ...(isUnknown ? (['unknown'] as const) : []),
];
