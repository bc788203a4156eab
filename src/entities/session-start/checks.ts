/** Whether a session of one person would start, or why it waits, judged by everything that the server looks at, in its order. */
import { addSlots, minus } from '@/lib/sums';
import { compareQuantities, parseSlots, UNLIMITED, type Decimal, type Quantity } from '@/lib/units';
import { ableTo, filledIn, folderChecks, imageChecks } from './image-checks';
import type { Agent, Check, Facts, Holder, Source, Verdict, Wish } from './types';

type Slots = ReadonlyMap<string, Quantity>;

const fits = (amount: Decimal, limit: Quantity): boolean => limit === null || compareQuantities(amount, limit) <= 0;
const freeOf = (limit: Quantity, used: Decimal): Quantity =>
  limit === UNLIMITED || limit === null ? limit : minus(limit, used);
export const limitOf = ({ limits, rest }: Holder, slot: string): Quantity =>
  limits.has(slot) ? (limits.get(slot) ?? null) : rest;

function rights(facts: Facts, wish: Wish): Check[] {
  const is = (id: string, source: Source, fine: boolean | null | undefined): Check => ({
    id,
    source,
    verdict: fine === null || fine === undefined ? 'unknown' : fine ? 'ok' : 'refused',
  });
  const { keypair, project, domain, group } = facts;
  return [
    is('userActive', 'user', facts.userActive),
    is('keypair', 'keypair', keypair === undefined ? false : keypair?.active),
    is('domainActive', 'domain', domain === undefined ? false : domain?.active),
    is('member', 'project', project === undefined ? false : project?.member),
    is('projectActive', 'project', project === undefined ? false : project?.active),
    is('groupAllowed', 'group', group?.allowed),
    is('groupActive', 'group', group?.active),
    is('type', 'group', group && (group.types.length === 0 || group.types.includes(wish.type))),
  ];
}

function counts({ policy, live, queueLimits }: Facts, wish: Wish): Check[] {
  if (!policy) return [{ id: 'policy', source: 'policy', verdict: policy === null ? 'unknown' : 'refused' }];
  const text = (count: number) => String(count) as Decimal;
  const sessions: Check = {
    id: 'sessions',
    source: 'policy',
    verdict: live === null ? 'unknown' : live.all < policy.sessions ? 'ok' : queueLimits ? 'waits' : 'refused',
    limit: text(policy.sessions),
    ...(live && { used: text(live.all) }),
    wanted: '1',
  };
  const waiting: Check = {
    id: 'waiting',
    source: 'policy',
    verdict:
      policy.waiting === null
        ? 'ok'
        : live === null
          ? 'unknown'
          : live.waiting < policy.waiting
            ? 'ok'
            : queueLimits
              ? 'refused'
              : 'waits',
    ...(policy.waiting !== null && { limit: text(policy.waiting) }),
    ...(live && { used: text(live.waiting) }),
  };
  const containers: Check = {
    id: 'containers',
    source: 'policy',
    verdict: wish.containers <= policy.containers ? 'ok' : 'refused',
    limit: text(policy.containers),
    wanted: text(wish.containers),
  };
  return [sessions, waiting, containers];
}

/** The slots of one holder, one check for each that it limits. */
function slotsOf(source: Source, holder: Holder | null | undefined, wish: Wish): Check[] {
  if (holder === undefined) return [];
  if (holder === null) return [{ id: 'slots', source, verdict: 'unknown' }];
  return [...wish.slots].flatMap(([slot, wanted]): Check[] => {
    const limit = limitOf(holder, slot);
    if (limit === UNLIMITED || limit === null || wanted === '0') return [];
    const used = holder.used && (holder.used.get(slot) ?? '0');
    const verdict = !fits(wanted, limit)
      ? 'never'
      : used === null
        ? 'unknown'
        : fits(wanted, freeOf(limit, used))
          ? 'ok'
          : 'waits';
    return [{ id: 'slots', source, verdict, slot, limit, wanted, ...(used !== null && { used }) }];
  });
}

const holds = (has: Slots, used: Slots, wish: Wish): boolean =>
  [...wish.slots].every(([slot, wanted]) => {
    if (wanted === '0') return true;
    const taken = used.get(slot);
    return fits(wanted, freeOf(has.get(slot) ?? '0', taken === UNLIMITED || !taken ? '0' : taken));
  });

/** Slots that no agent of the resource group has: the server refuses them, and a group without agents. */
function served(agents: readonly Agent[], wish: Wish): Check[] {
  if (agents.length === 0) return [{ id: 'noAgent', source: 'agents', verdict: 'refused' }];
  return [...wish.slots].flatMap(([slot, wanted]): Check[] =>
    wanted === '0' || agents.some(({ has }) => has.has(slot))
      ? []
      : [{ id: 'unserved', source: 'agents', verdict: 'refused', slot }],
  );
}

function room({ agents: all, image }: Facts, wish: Wish): Check[] {
  const is = (id: string, verdict: Verdict): Check => ({ id, source: 'agents', verdict });
  if (all === null) return [is('room', 'unknown')];
  const refused = served(all, wish);
  if (refused.length > 0) return refused;
  const agents = ableTo(all, image);
  const name = image?.architecture ?? '';
  if (agents.length === 0) return [{ ...is('architecture', 'never'), name }];
  const open = agents.filter(({ schedulable }) => schedulable);
  const none: Slots = new Map();
  if (!agents.some(({ has }) => holds(has, none, wish))) return [is('tooLarge', 'never')];
  if (!open.some(({ has }) => holds(has, none, wish))) return [is('unschedulable', 'waits')];
  return [is('room', open.some(({ has, used }) => holds(has, used, wish)) ? 'ok' : 'waits')];
}

/** Every check in the server's order. The first that is not `ok` is what bites. */
export function checksOf(facts: Facts, asked: Wish): Check[] {
  const wish = filledIn(asked, facts.image);
  return [
    ...rights(facts, wish),
    ...imageChecks(facts.image, facts.domain && facts.domain.registries, facts.agents, wish),
    ...folderChecks(facts.folders),
    ...counts(facts, wish),
    ...slotsOf('policy', facts.policy, wish),
    ...slotsOf('project', facts.project, wish),
    ...slotsOf('domain', facts.domain, wish),
    ...room(facts, wish),
  ];
}

/** A note decides nothing: the session starts. */
const GRAVITY: readonly Verdict[] = ['refused', 'never', 'waits', 'unknown'];

/** What decides: a refusal before what waits for ever, that before what waits, that before what is not known. */
export function deciding(checks: readonly Check[]): Check | null {
  for (const verdict of GRAVITY) {
    const found = checks.find((check) => check.verdict === verdict);
    if (found) return found;
  }
  return null;
}

/** The limit of a slot that bites first, with what is left under each; nothing where nobody limits it. */
export function tightest(facts: Facts, slot: string): { source: Source; limit: Decimal; left: Decimal | null }[] {
  const holders: [Source, Holder | null | undefined][] = [
    ['policy', facts.policy],
    ['project', facts.project],
    ['domain', facts.domain],
  ];
  return holders
    .flatMap(([source, holder]) => {
      const limit = holder ? limitOf(holder, slot) : null;
      if (!holder || limit === null || limit === UNLIMITED) return [];
      return [{ source, limit, left: holder.used && minus(limit, holder.used.get(slot) ?? '0') }];
    })
    .toSorted((a, b) => compareQuantities(a.left ?? a.limit, b.left ?? b.limit));
}

/** The sum of what sessions hold; those that wait hold nothing. */
export function heldBy(
  sessions: readonly ({ occupied_slots?: string | null } | null | undefined)[],
): Map<string, Decimal> {
  const sum = new Map<string, Decimal>();
  for (const session of sessions) addSlots(sum, session?.occupied_slots);
  return sum;
}

/** Limits out of the server's JSON. A policy says itself what holds for slots that it does not name. */
export const readLimits = (json: string | null | undefined): Slots =>
  parseSlots(json ?? '{}') ?? new Map<string, Quantity>();
