/** The settings of a resource group as a form has them. Pure. */
import type { Group } from './api';
import type { SpecInput } from './changes';
import { daysOf, tidyWeight, weightOf, weightText } from './weight-input';

/** Texts by field; `weight:cpu` is the weight of a resource, or the word for the default. */
export interface SpecValues {
  halfLife: string;
  lookback: string;
  decayUnit: string;
  defaultWeight: string;
  [resource: `weight:${string}`]: string;
}

const RESOURCE = 'weight:';

/** The resource whose weight a field is; undefined for the other fields. */
export const resourceOf = (field: string): string | undefined =>
  field.startsWith(RESOURCE) ? field.slice(RESOURCE.length) : undefined;
export const fieldOf = (resource: string): `weight:${string}` => `${RESOURCE}${resource}`;

export function valuesOf({ fairShareSpec: spec }: Pick<Group, 'fairShareSpec'>): SpecValues {
  const weights = (spec?.resourceWeights ?? []).map(
    ({ resourceType, weight, usesDefault }) => [fieldOf(resourceType), weightText(weight, usesDefault)] as const,
  );
  return {
    halfLife: String(spec?.halfLifeDays ?? ''),
    lookback: String(spec?.lookbackDays ?? ''),
    decayUnit: String(spec?.decayUnitDays ?? ''),
    defaultWeight: weightText(spec?.defaultWeight ?? '', false),
    ...Object.fromEntries(weights),
  };
}

const DAYS = { halfLife: 'halfLifeDays', lookback: 'lookbackDays', decayUnit: 'decayUnitDays' } as const;
type DaysField = keyof typeof DAYS;
const isDays = (field: string): field is DaysField => field in DAYS;

/** What was changed, as the server takes it: it leaves alone what is not named, resources too. */
export function inputOf(changed: Partial<SpecValues>): SpecInput {
  const input: SpecInput = {};
  const resourceWeights: { resourceType: string; weight: string | null }[] = [];
  for (const [field, text = ''] of Object.entries(changed)) {
    const resource = resourceOf(field);
    if (resource !== undefined) resourceWeights.push({ resourceType: resource, weight: weightOf(text) });
    else if (isDays(field)) input[DAYS[field]] = daysOf(text);
    else input.defaultWeight = weightOf(text);
  }
  return { ...input, ...(resourceWeights.length > 0 && { resourceWeights }) };
}

/** Typed texts as the server will give them back. */
export const asRead = (typed: Partial<SpecValues>): Partial<SpecValues> =>
  Object.fromEntries(Object.entries(typed).map(([field, text = '']) => [field, tidyWeight(text) ?? text]));
