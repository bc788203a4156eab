/** A proposal in the address, what it would change, and what may be typed. Pure. */
import { stopsCalculation } from '@/lib/fair-share';
import type { GroupFactors, Member, Proposal } from '@/lib/fair-share-group';

export const DAYS_MOST = 365;
/** The server keeps ten digits, four of them behind the point. */
export const WEIGHT_MOST = 999_999;

export const isDays = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= DAYS_MOST;
/** At least 1, in steps of 0.1. */
export const isWeight = (value: number): boolean =>
  value >= 1 && value <= WEIGHT_MOST && Math.abs(value * 10 - Math.round(value * 10)) < 1e-9;

const DEFAULT = 'default';
const NAMES = { halfLifeDays: 'half', lookbackDays: 'lookback', defaultWeight: 'weight' } as const;
type Setting = keyof typeof NAMES;
export const SETTINGS: readonly Setting[] = ['halfLifeDays', 'lookbackDays', 'defaultWeight'];
export type { Setting };

export const isSetting = (setting: Setting, value: number): boolean =>
  setting === 'defaultWeight' ? isWeight(value) : isDays(value);

/** `half=14&lookback=56&weight=1.5&w=2@user:…&w=default@domain:…`; what may not be set is dropped. */
export function proposalFrom(params: URLSearchParams): Proposal {
  const read = (setting: Setting): number | undefined => {
    const text = params.get(NAMES[setting]);
    const value = Number(text);
    return text !== null && isSetting(setting, value) ? value : undefined;
  };
  const weights = params.getAll('w').flatMap((text): [string, number | null][] => {
    const [, weight = '', key = ''] = /^([^@]*)@(.+)$/s.exec(text) ?? [];
    if (weight === DEFAULT) return [[key, null]];
    return weight !== '' && isWeight(Number(weight)) ? [[key, Number(weight)]] : [];
  });
  return {
    halfLifeDays: read('halfLifeDays'),
    lookbackDays: read('lookbackDays'),
    defaultWeight: read('defaultWeight'),
    weights: new Map(weights),
  };
}

/** The same address with another proposal. */
export function withProposal(params: URLSearchParams, proposal: Proposal): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const setting of SETTINGS) {
    const value = proposal[setting];
    if (value === undefined) next.delete(NAMES[setting]);
    else next.set(NAMES[setting], String(value));
  }
  next.delete('w');
  for (const [key, weight] of proposal.weights ?? []) next.append('w', `${weight ?? DEFAULT}@${key}`);
  return next;
}

/** One thing that a proposal changes. */
export type Change =
  | { kind: 'settings'; changed: Partial<Record<Setting, number>> }
  | { kind: 'weight'; member: Member; weight: number | null };

const now = (group: GroupFactors, setting: Setting): number =>
  setting === 'defaultWeight' ? group.defaultWeight : group.rules[setting];

/** What differs from what is set: the settings as one change, each weight as one; nobody who has no record. */
export function changesOf(group: GroupFactors, proposal: Proposal): Change[] {
  const changed = SETTINGS.flatMap((setting) => {
    const value = proposal[setting];
    return value === undefined || value === now(group, setting) ? [] : [[setting, value] as const];
  });
  const weights = group.members.flatMap((member): Change[] => {
    const weight = proposal.weights?.get(member.key);
    if (weight === undefined) return [];
    const isSet = weight === null ? member.usesDefault : !member.usesDefault && member.weight === weight;
    return isSet ? [] : [{ kind: 'weight', member, weight }];
  });
  return changed.length === 0 ? weights : [{ kind: 'settings', changed: Object.fromEntries(changed) }, ...weights];
}

/** Whether a group still is as it was looked at: what was shown is then what the changes lead to. */
export function isAsSeen(seen: GroupFactors, fresh: GroupFactors): boolean {
  const weights = ({ members }: GroupFactors): string =>
    members
      .map(({ key, weight, usesDefault }) => `${key} ${usesDefault ? 'default' : weight}`)
      .toSorted()
      .join('\n');
  return SETTINGS.every((setting) => now(seen, setting) === now(fresh, setting)) && weights(seen) === weights(fresh);
}

/** Why the scheduler would stop calculating, or what the manual advises against; null: neither. */
export function adviceOn(group: GroupFactors, proposal: Proposal): 'stops' | 'half-life' | 'lookback' | null {
  const halfLifeDays = proposal.halfLifeDays ?? group.rules.halfLifeDays;
  const lookbackDays = proposal.lookbackDays ?? group.rules.lookbackDays;
  const weights = group.members
    .filter(({ key }) => !proposal.weights?.has(key))
    .map(({ weight, usesDefault }) => (usesDefault ? (proposal.defaultWeight ?? weight) : weight));
  if (stopsCalculation({ halfLifeDays, lookbackDays }, weights)) return 'stops';
  if (group.decayUnitDays > 0 && halfLifeDays % group.decayUnitDays !== 0) return 'half-life';
  return lookbackDays % halfLifeDays === 0 ? null : 'lookback';
}
