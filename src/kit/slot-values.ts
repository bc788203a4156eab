/** Resource limits between the server's JSON and the fields of `SlotInputs`: what is not named is not limited. */
import { parseSlot, slotInfo, slotOrder, slotText, type SlotInfos } from '@/lib/slots';
import { parseSlots, UNLIMITED, writeSlots, type Quantity } from '@/lib/units';

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

/** The fields as the server's JSON. It is written as a whole, so every field has to be there. */
export function slotsJson(values: object, infos: SlotInfos): string {
  const limited = Object.entries(values).flatMap(([field, value]): [string, Quantity][] => {
    if (!field.startsWith(SLOT) || value === UNLIMITED || value === undefined) return [];
    const name = field.slice(SLOT.length);
    return [[name, parseSlot(String(value), slotInfo(name, infos))]];
  });
  return writeSlots(new Map(limited));
}

export const isSlot = (field: string): boolean => field.startsWith(SLOT);
