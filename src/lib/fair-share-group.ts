/** The factors of a whole resource group: what the next calculation gives, as things are or as they might be set. */
import { memberKey } from './fair-share-key';
import {
  BUILT_IN_WEIGHTS,
  explainFactor,
  placesOf,
  stored,
  type Amounts,
  type DayUsage,
  type Explanation,
  type FactorPath,
  type FairShareRules,
} from './fair-share.ts';

export const LEVELS = ['domain', 'project', 'user'] as const;
export type Level = (typeof LEVELS)[number];

/** Weight of a slot for one member; `usesDefault`: it is the group's default weight, and moves with it. */
export interface SlotWeight {
  slot: string;
  weight: number;
  usesDefault: boolean;
}

/** A domain, project or user with a record in the group. */
export interface Member {
  level: Level;
  /** `domain:<name>`, `project:<id>`, `user:<id>:<project>`. */
  key: string;
  /** Name of the domain or project, or the user's e-mail; null where it is gone. */
  name: string | null;
  domain: string;
  /** Id; of the project or of the user's project. */
  project?: string | undefined;
  /** Id. */
  user?: string | undefined;
  weight: number;
  usesDefault: boolean;
  slots: readonly SlotWeight[];
  snapshot: {
    factor: number;
    normalized: number;
    /** Resource-seconds. */
    decayed: Amounts;
    /** The day that counted as today. */
    today: string;
    at: string;
    /** The record was made by that calculation, which then knew no weights of it. */
    first: boolean;
  };
}

export interface GroupFactors {
  group: string;
  /** `FAIR_SHARE` where factors decide. */
  scheduler: string | null;
  rules: FairShareRules;
  decayUnitDays: number;
  defaultWeight: number;
  members: readonly Member[];
}

/** Usage by member's key. */
export type UsageByKey = ReadonlyMap<string, readonly DayUsage[]>;

/** What might be set; what is left out stays. A weight of null is back to the default. */
export interface Proposal {
  halfLifeDays?: number | undefined;
  lookbackDays?: number | undefined;
  defaultWeight?: number | undefined;
  weights?: ReadonlyMap<string, number | null> | undefined;
}

export const rulesUnder = ({ rules }: GroupFactors, { halfLifeDays, lookbackDays }: Proposal): FairShareRules => ({
  ...rules,
  halfLifeDays: halfLifeDays ?? rules.halfLifeDays,
  lookbackDays: lookbackDays ?? rules.lookbackDays,
});

/** The weight that a member would have. */
export function weightUnder(group: GroupFactors, member: Member, { weights, defaultWeight }: Proposal): number {
  const own = weights?.get(member.key);
  if (typeof own === 'number') return own;
  return own === null || member.usesDefault ? (defaultWeight ?? group.defaultWeight) : member.weight;
}

/** Weights of the slots; those that follow the group's default weight move with it. */
export const slotsUnder = (member: Member, { defaultWeight }: Proposal): Amounts =>
  Object.fromEntries(
    member.slots.map(({ slot, weight, usesDefault }) => [slot, usesDefault ? (defaultWeight ?? weight) : weight]),
  );

/** What the next calculation makes of a member; null: it passes it over. */
export const explainMember = (
  group: GroupFactors,
  member: Member,
  usage: UsageByKey,
  proposal: Proposal = {},
): Explanation | null =>
  explainFactor(
    usage.get(member.key) ?? [],
    { weight: weightUnder(group, member, proposal), resources: slotsUnder(member, proposal) },
    rulesUnder(group, proposal),
  );

/**
 * What the calculation made of a member that gave the stored factor, as far as it can be known: with that day as today,
 * and the built-in weights of resources where it was the member's first.
 */
export const explainStored = (group: GroupFactors, member: Member, usage: UsageByKey): Explanation | null =>
  explainFactor(
    usage.get(member.key) ?? [],
    {
      weight: member.weight,
      resources: member.snapshot.first ? BUILT_IN_WEIGHTS : slotsUnder(member, {}),
    },
    { ...group.rules, today: member.snapshot.today },
  );

/** Parts of a sum that differ by less are the same: doubles here, decimals there. */
const SAME = 1e-9;

/**
 * Why what was computed is not what is stored: `usage` was recorded since, or is being recorded now; or else something else
 * changed that the manager does not keep, such as a weight, a setting or the agents.
 */
export function whyDifferent({ resources }: Explanation, { snapshot }: Member): 'usage' | 'other' {
  const isSame = resources.every(({ slot, decayed }) => {
    const kept = snapshot.decayed[slot] ?? 0;
    return Math.abs(decayed - kept) <= SAME * Math.max(1, Math.abs(kept));
  });
  return isSame ? 'other' : 'usage';
}

/** Each user's three factors, from each member's own; null where one of the three has no record. */
export function pathsOf(
  members: readonly Member[],
  factorOf: (member: Member) => number,
): Map<string, FactorPath | null> {
  const factors = new Map(members.map((member) => [member.key, factorOf(member)]));
  return new Map(
    members
      .filter(({ level }) => level === 'user')
      .map((one) => {
        const domain = factors.get(memberKey.domain(one.domain));
        const project = factors.get(memberKey.project(one.project ?? ''));
        const user = factors.get(one.key);
        const whole = domain !== undefined && project !== undefined && user !== undefined;
        return [one.key, whole ? { domain, project, user } : null];
      }),
  );
}

/** Places of all users by key, by the factors that are given; null: none, after all others. */
export function ranksOf(members: readonly Member[], factorOf: (member: Member) => number): Map<string, number | null> {
  const paths = pathsOf(members, factorOf);
  const places = placesOf([...paths.values()]);
  return new Map([...paths.keys()].map((key, at) => [key, places[at] ?? null]));
}

/** A user before and after. */
export interface Shift {
  member: Member;
  before: { factor: number; rank: number | null };
  after: { factor: number; rank: number | null };
}

/** Members that are computed between two stops: a group of 20,000 users must not hold the page. */
export const STEP = 500;

/** Work that stops now and then, so that others have their turn. */
export type Steps<T> = Generator<undefined, T>;

/** All of it at once. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What the next calculation gives all members: those that it passes over keep what is stored. */
export function* nextFactors(group: GroupFactors, usage: UsageByKey, proposal: Proposal = {}): Steps<Factors> {
  const factors = new Map<string, number>();
  for (const member of group.members) {
    const factor = explainMember(group, member, usage, proposal)?.factor;
    factors.set(member.key, factor === undefined ? member.snapshot.factor : stored(factor));
    if (factors.size % STEP === 0) yield;
  }
  return factors;
}

/** Factors by member's key. */
export type Factors = ReadonlyMap<string, number>;

const climb = ({ before, after }: Shift): number => (before.rank ?? 0) - (after.rank ?? 0);
const gain = ({ before, after }: Shift): number => after.factor - before.factor;

/**
 * All users under a proposal beside the next calculation without it (`before`), so that what time alone does is in neither.
 * Who climbs most comes first, who falls most last; among equals the factor decides.
 */
export function* shiftsUnder(
  group: GroupFactors,
  usage: UsageByKey,
  proposal: Proposal,
  before?: Factors,
): Steps<Shift[]> {
  const both = [before ?? (yield* nextFactors(group, usage)), yield* nextFactors(group, usage, proposal)];
  const sides: { factorOf: (member: Member) => number; ranks: Map<string, number | null> }[] = [];
  for (const factors of both) {
    const factorOf = ({ key, snapshot }: Member): number => factors.get(key) ?? snapshot.factor;
    sides.push({ factorOf, ranks: ranksOf(group.members, factorOf) });
    yield;
  }
  const side = (at: 0 | 1, member: Member) => ({
    factor: sides[at]?.factorOf(member) ?? 0,
    rank: sides[at]?.ranks.get(member.key) ?? null,
  });
  return group.members
    .filter(({ level }) => level === 'user')
    .map((member) => ({ member, before: side(0, member), after: side(1, member) }))
    .toSorted((a, b) => climb(b) - climb(a) || gain(b) - gain(a) || (a.member.key < b.member.key ? -1 : 1));
}
