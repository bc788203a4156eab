/**
 * How a manager computes fair-share factors, the same in 26.4 and 26.9: from day buckets of usage to a factor that it
 * stores with six decimals. Amounts are doubles here, decimals there; both give the same factor to 1e-6.
 */

/** Amounts by slot: resource-seconds for usage, plain amounts (cores, bytes, devices) for capacity. */
export type Amounts = Readonly<Record<string, number>>;

/** What one domain, project or user used on one day (`YYYY-MM-DD`, the database's day), in resource-seconds. */
export interface DayUsage {
  day: string;
  usage: Amounts;
}

/** What holds for the whole resource group. */
export interface FairShareRules {
  halfLifeDays: number;
  /** Usage counts from this many days before today on; both ends count. */
  lookbackDays: number;
  /** Sum over the agents that are alive and schedulable. */
  capacity: Amounts;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** What holds for one domain, project or user. */
export interface FairShareWeights {
  weight: number;
  /** By slot; one that is missing counts 1. */
  resources: Amounts;
}

/** One day's part: `decayed` = `usage` × `decay`, `decay` = 2^(−age ÷ half-life). */
export interface DayTerm extends DayUsage {
  /** Days before today; less than 0 for a day to come, which is not decayed. */
  age: number;
  decay: number;
  decayed: Amounts;
}

/** One slot's part: `ratio` = `decayed` ÷ `available`. */
export interface ResourceTerm {
  slot: string;
  /** Resource-seconds as used. */
  raw: number;
  /** Resource-seconds after decay. */
  decayed: number;
  capacity: number;
  /** Resource-seconds that the group had over the lookback: capacity × days × 86,400. 0: the slot does not count. */
  available: number;
  ratio: number;
  weight: number;
}

/** A factor with everything that it is made of. */
export interface Explanation {
  /** Newest first, days within the lookback only. */
  days: DayTerm[];
  /** Each slot that was used. */
  resources: ResourceTerm[];
  /** The mean of the ratios by the weights of the resources. */
  normalized: number;
  /** −normalized ÷ weight, held between −10 and 10. */
  exponent: number;
  /** The exponent met its bound. */
  bounded: boolean;
  /** 2^exponent, at most 1; higher is scheduled first. */
  factor: number;
}

/** A manager stores factors with six decimals, so this is as near as any calculation can come. */
export const STORED_DIGITS = 6;
/** Half of the last stored digit, and the doubles' own error, which is far below. */
export const FACTOR_ERROR = 1e-6;

/** Resource weights that a manager takes where neither an entity nor its group has any. */
export const BUILT_IN_WEIGHTS: Amounts = { cpu: 1, mem: 0.001, 'cuda.device': 10, 'cuda.shares': 10 };

const DAY_SECONDS = 86_400;
const EXPONENT_BOUND = 10;

/** Days from one `YYYY-MM-DD` to another; negative backwards. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (DAY_SECONDS * 1000));

/** The day that many days before another. */
export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_SECONDS * 1000).toISOString().slice(0, 10);

/** What is left of usage of that age. */
export const decayAt = (age: number, halfLifeDays: number): number => (age <= 0 ? 1 : 2 ** (-age / halfLifeDays));

/** As the database keeps it. */
export const stored = (factor: number): number => Number(factor.toFixed(STORED_DIGITS));

function dayTerm({ day, usage }: DayUsage, { today, halfLifeDays }: FairShareRules): DayTerm {
  const age = daysBetween(day, today);
  const decay = decayAt(age, halfLifeDays);
  const decayed = Object.fromEntries(Object.entries(usage).map(([slot, amount]) => [slot, amount * decay]));
  return { day, usage, age, decay, decayed };
}

function resourceTerms(days: readonly DayTerm[], weights: Amounts, rules: FairShareRules): ResourceTerm[] {
  const slots = [...new Set(days.flatMap(({ usage }) => Object.keys(usage)))].toSorted();
  return slots.map((slot) => {
    const sum = (read: (day: DayTerm) => Amounts): number => days.reduce((all, day) => all + (read(day)[slot] ?? 0), 0);
    const capacity = Math.max(0, rules.capacity[slot] ?? 0);
    const available = capacity * rules.lookbackDays * DAY_SECONDS;
    const decayed = sum((day) => day.decayed);
    const ratio = available > 0 ? decayed / available : 0;
    return { slot, raw: sum((day) => day.usage), decayed, capacity, available, ratio, weight: weights[slot] ?? 1 };
  });
}

/** Days in the lookback, newest first. */
export const inLookback = <T extends { day: string }>(days: readonly T[], rules: FairShareRules): T[] =>
  days
    .filter(({ day }) => day <= rules.today && daysBetween(day, rules.today) <= rules.lookbackDays)
    .toSorted((a, b) => (a.day < b.day ? 1 : -1));

/**
 * The factor that the next calculation gives, with every term. null where it gives none: without a day in the lookback
 * the entity is passed over, and keeps the factor that is stored, however old.
 */
export function explainFactor(
  usage: readonly DayUsage[],
  { weight, resources }: FairShareWeights,
  rules: FairShareRules,
): Explanation | null {
  const days = inLookback(usage, rules).map((day) => dayTerm(day, rules));
  if (days.length === 0) return null;
  const terms = resourceTerms(days, resources, rules);
  const counted = terms.filter(({ available }) => available > 0);
  const total = counted.reduce((sum, term) => sum + term.weight, 0);
  const normalized = total > 0 ? counted.reduce((sum, term) => sum + term.ratio * term.weight, 0) / total : 0;
  const wanted = -normalized / weight;
  const exponent = Math.max(-EXPONENT_BOUND, Math.min(EXPONENT_BOUND, wanted));
  return {
    days,
    resources: terms,
    normalized,
    exponent: exponent + 0,
    bounded: exponent !== wanted,
    factor: Math.min(1, 2 ** exponent),
  };
}

/**
 * What stops the calculation of a whole resource group: managers accept these values and then divide by zero, so that
 * no factor of the group changes any more.
 */
export function stopsCalculation(
  rules: Pick<FairShareRules, 'halfLifeDays' | 'lookbackDays'>,
  weights: Iterable<number>,
): 'half-life' | 'lookback' | 'weight' | null {
  if (rules.halfLifeDays === 0) return 'half-life';
  if (rules.lookbackDays === 0) return 'lookback';
  for (const weight of weights) if (weight === 0) return 'weight';
  return null;
}

/** The factors by which a session's place is decided: the domain's first, then the project's, then the user's. */
export interface FactorPath {
  domain: number;
  project: number;
  user: number;
}

const byFactors = (a: FactorPath, b: FactorPath): number =>
  b.domain - a.domain || b.project - a.project || b.user - a.user;

/**
 * Places from 1, in the order of what is given; those that are equal in all three factors share a place. null has no
 * factors, because one of the three was never calculated: such users come after all others, and have no place.
 */
export function placesOf(paths: readonly (FactorPath | null)[]): (number | null)[] {
  const order = paths.filter((path) => path !== null).toSorted(byFactors);
  const places = new Map<string, number>();
  const key = ({ domain, project, user }: FactorPath): string => `${domain} ${project} ${user}`;
  order.forEach((path, index) => {
    if (!places.has(key(path))) places.set(key(path), index + 1);
  });
  return paths.map((path) => (path === null ? null : (places.get(key(path)) ?? null)));
}
