/** Between a form and the options of a scheduler, which the server replaces as a whole. Pure. */
import { asObject, asText, type Json } from '@/api/json';
import { rebase } from '@/lib/rebase';
import { durationText, parseDuration } from '@/lib/durations';
import { readInteger } from '@/lib/numerals';
import { UNLIMITED } from '@/lib/units';

export const SCHEDULERS = ['fifo', 'lifo', 'drf', 'fair-share'] as const;
export const SESSION_TYPES = ['interactive', 'batch', 'inference', 'system'] as const;
export const STRATEGIES = ['dispersed', 'concentrated', 'roundrobin', 'legacy'] as const;
export const VICTIM_ORDERS = ['oldest', 'newest', 'fewest_sessions', 'smallest_resources'] as const;
export const PREEMPTION_MODES = ['terminate', 'reschedule'] as const;
export const VICTIM_SCOPES = ['user', 'project', 'domain', 'resource_group'] as const;

export interface OptionValues {
  /** A set. */
  sessionTypes: string[];
  /** A length of time, or `unlimited`: nobody who waits is cancelled. */
  pendingTimeout: string;
  /** Digits; empty: as the site has it. */
  retries: string;
  strategy: string;
  fractions: boolean;
  preemption: boolean;
  preemptiblePriority: string;
  preemptionOrder: string;
  preemptionMode: string;
  /** A length of time. */
  preemptionRuntime: string;
  preemptionScope: string;
}

type Name = keyof OptionValues;

interface Option {
  /** Where it stands in the options. */
  at: readonly string[];
  /** `undefined`: the options do not have it. */
  read: (value: unknown) => OptionValues[Name];
  /** `undefined`: taken out of the options. */
  write: (value: never) => unknown;
}

const digits = (value: unknown): string => asText(value) ?? (typeof value === 'number' ? String(value) : '');
const number = (text: string): number | undefined => {
  const read = readInteger(text ?? '');
  return read === null ? undefined : Number(read);
};
const seconds = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const word = (usual: string) => (value: unknown) => asText(value) ?? usual;
const same = <V>(value: V): V => value;

const known: readonly string[] = SESSION_TYPES;
/** A set in one order, the console's. */
export const inOrder = (types: readonly string[]): string[] =>
  types.toSorted((a, b) => (known.indexOf(a) + 1 || 99) - (known.indexOf(b) + 1 || 99) || a.localeCompare(b));

const OPTIONS: Record<Name, Option> = {
  sessionTypes: {
    at: ['allowed_session_types'],
    read: (value) => (Array.isArray(value) ? inOrder(value.map(String)) : []),
    write: same,
  },
  pendingTimeout: {
    at: ['pending_timeout'],
    read: (value) => (seconds(value) > 0 ? (durationText(seconds(value)) ?? '') : UNLIMITED),
    write: (text: string) => (text === UNLIMITED ? 0 : (parseDuration(text) ?? 0)),
  },
  retries: { at: ['config', 'num_retries_to_skip'], read: digits, write: number },
  strategy: { at: ['agent_selection_strategy'], read: word('dispersed'), write: same },
  fractions: {
    at: ['allow_fractional_resource_fragmentation'],
    read: (value) => value !== false,
    write: same,
  },
  preemption: { at: ['preemption', 'enabled'], read: (value) => value === true, write: same },
  preemptiblePriority: {
    at: ['preemption', 'preemptible_priority'],
    read: (value) => digits(value) || '5',
    write: number,
  },
  preemptionOrder: { at: ['preemption', 'order'], read: word('oldest'), write: same },
  preemptionMode: { at: ['preemption', 'mode'], read: word('terminate'), write: same },
  preemptionRuntime: {
    at: ['preemption', 'preemption_min_runtime'],
    read: (value) => durationText(seconds(value)) ?? '',
    write: (text: string) => parseDuration(text) ?? 0,
  },
  preemptionScope: { at: ['preemption', 'victim_scope'], read: word('user'), write: same },
};
const NAMES = Object.keys(OPTIONS) as Name[];
export const isOption = (name: string): name is Name => Object.hasOwn(OPTIONS, name);

const dig = (options: unknown, at: readonly string[]): unknown =>
  at.reduce((place: unknown, key) => asObject(place)[key], options);

function put(options: Json, [key = '', ...rest]: readonly string[], value: unknown): Json {
  const next = rest.length > 0 ? put(asObject(options[key]), rest, value) : value;
  const others = Object.entries(options).filter(([name]) => name !== key);
  return Object.fromEntries(next === undefined ? others : [...others, [key, next]]);
}

const valuesIn = (options: Json): OptionValues =>
  Object.fromEntries(NAMES.map((name) => [name, OPTIONS[name].read(dig(options, OPTIONS[name].at))])) as never;

/** A JSONString of options; none where it is no such thing. */
function optionsIn(json: string | null | undefined): Json {
  try {
    return asObject(JSON.parse(json ?? '{}'));
  } catch {
    return {};
  }
}

/** What the server's options say to the form. */
export const optionValues = (json: string | null | undefined): OptionValues => valuesIn(optionsIn(json));

/** Seconds that a session may wait; 0: any time. */
export const timeoutSeconds = (json: string | null | undefined): number => seconds(optionsIn(json).pending_timeout);

/** A new group's options; the types are the ones that most groups allow. */
export const newOptions = (): OptionValues =>
  valuesIn({ allowed_session_types: ['interactive', 'batch', 'inference'] });

/**
 * The options as the server has them now with what was changed, and nothing else: what somebody else added meanwhile and what
 * this console does not know stays.
 */
export function changedOptions(
  now: string | null | undefined,
  before: OptionValues,
  values: OptionValues,
  changed: readonly string[],
): string {
  let options: Json = optionsIn(now);
  for (const name of NAMES.filter((one) => changed.includes(one))) {
    const { at, read, write } = OPTIONS[name];
    const value = Array.isArray(values[name])
      ? rebase(read(dig(options, at)) as string[], before[name] as string[], values[name])
      : values[name];
    options = put(options, at, write(value as never));
  }
  return JSON.stringify(options);
}

/** A new group's options as the server takes them: what is as it would be anyway is left to the server. */
export function createdOptions(values: OptionValues): string {
  const usual = valuesIn({});
  const named = NAMES.filter((name) => name === 'sessionTypes' || values[name] !== usual[name]);
  return changedOptions('{}', { ...usual, sessionTypes: [] }, values, named);
}

/** Typed values as the server will give them back. */
export const optionsAsRead = (typed: Partial<OptionValues>): Partial<OptionValues> =>
  Object.fromEntries(
    Object.entries(typed).map(([name, value]) => {
      if (!isOption(name)) return [name, value];
      const { read, write } = OPTIONS[name];
      return [name, read(write(value as never))];
    }),
  );

/** Up to which priority running sessions are pushed out, which first, and what becomes of them; null: they are not. */
export function preemptionFacts(json: string | null | undefined): string[] | null {
  const options = optionsIn(json);
  // Releases before 26.8 know no switch for it.
  if (dig(options, ['preemption', 'enabled']) === false) return null;
  const { preemptiblePriority, preemptionOrder, preemptionMode } = valuesIn(options);
  return [preemptiblePriority, preemptionOrder, preemptionMode];
}

const KNOWN = new Set([...NAMES.map((name) => OPTIONS[name].at[0]), 'preemption']);

/** Options that have no field: kept as they are, and shown as they are. */
export function otherOptions(json: string | null | undefined): string[] {
  const options = optionsIn(json);
  const config = Object.entries(asObject(options.config)).filter(([name]) => name !== 'num_retries_to_skip');
  const others = [...Object.entries(options).filter(([name]) => !KNOWN.has(name)), ...config];
  return others
    .filter(([, value]) => JSON.stringify(value) !== '{}')
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
}
