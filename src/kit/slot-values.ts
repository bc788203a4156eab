/** Resource limits between the server's JSON and the fields of `SlotInputs`: what is not named is not limited. */
import { parseSlot, slotInfo, slotOrder, slotText, type SlotInfos } from '@/lib/slots';
import { rebase } from '@/lib/rebase';
import { parseSlots, rawSlots, UNLIMITED, writeSlots, type Quantity } from '@/lib/units';

export const SLOT = 'slot:';

type Json = string | null | undefined;
const read = (json: Json): Map<string, Quantity> => parseSlots(json ?? '{}') ?? new Map<string, Quantity>();

/**
 * One field for each slot of the cluster or of the limits, named `slot:<name>`. `before`: older limits whose slots get a
 * field too, so that a limit that was lifted meanwhile is seen as lifted.
 */
export function slotValues(json: Json, infos: SlotInfos, before?: Json): Record<`slot:${string}`, string> {
  const slots = read(json);
  const textOf = (name: string): string => {
    const amount = slots.get(name) ?? UNLIMITED;
    return amount === UNLIMITED ? UNLIMITED : slotText(amount, slotInfo(name, infos));
  };
  const names = new Set([...slotNames(json, infos), ...read(before).keys()]);
  return Object.fromEntries([...names].map((name) => [SLOT + name, textOf(name)]));
}

/** The slots that have fields, in their order. */
export const slotNames = (json: Json, infos: SlotInfos): string[] => slotOrder([...infos.keys(), ...read(json).keys()]);

/** The slots that the fields name; without an amount: not limited, or left out. */
function slotsIn(values: object, infos: SlotInfos): Map<string, Quantity> {
  const named = Object.entries(values).flatMap(([field, value]): [string, Quantity][] => {
    if (!field.startsWith(SLOT) || value === UNLIMITED || value === undefined) return [];
    const name = field.slice(SLOT.length);
    return [[name, parseSlot(String(value), slotInfo(name, infos))]];
  });
  return new Map(named);
}

/** The fields as the server's JSON. */
export const slotsJson = (values: object, infos: SlotInfos): string => writeSlots(slotsIn(values, infos));

/**
 * The server's JSON as it is now with what the fields changed, since it is written as a whole. All else stays to the letter,
 * slots without a field and amounts that cannot be read among them.
 */
export function rebasedSlots(now: Json, before: object, after: object, infos: SlotInfos): string {
  const [was, is] = [before, after].map((values) => JSON.parse(slotsJson(values, infos)) as Record<string, unknown>);
  return JSON.stringify(rebase(rawSlots(now), was ?? {}, is ?? {}));
}

/** Typed amounts as the server will give them back. */
export function slotsAsRead<V extends object>(typed: V, infos: SlotInfos): V {
  const pairs = Object.entries(typed).map(([field, value]): [string, unknown] => {
    if (!isSlot(field) || value === UNLIMITED) return [field, value];
    const info = slotInfo(field.slice(SLOT.length), infos);
    const amount = parseSlot(String(value), info);
    return [field, amount === null ? value : slotText(amount, info)];
  });
  return Object.fromEntries(pairs) as V;
}

export const isSlot = (field: string): boolean => field.startsWith(SLOT);
