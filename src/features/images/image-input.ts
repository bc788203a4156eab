/** Between the form of an image and what the server takes. Pure. */
import type { ModifyImageInput } from '@/api/gen/images.legacy';
import { isSlot, SLOT, slotsAsRead } from '@/kit/slot-values';
import { parseSlot, slotInfo, slotOrder, slotText, type SlotInfos } from '@/lib/slots';
import { compareQuantities, UNLIMITED, type Decimal } from '@/lib/units';
import { MINIMUM, type ImageRow } from './image';
import { isNotAbove, labelled, type Limited } from './limits';

/** Each minimum has a field of its own beside these (`slot:cpu`). */
export interface ImageValues {
  accelerators: string[];
  aliases: string[];
  [slot: `slot:${string}`]: string;
}

/** The slots that have fields: those of the cluster, of the settings and of the labels. */
export const slotNames = (image: Limited, infos: SlotInfos): string[] =>
  slotOrder([
    'cpu',
    'mem',
    ...infos.keys(),
    ...image.limits.keys(),
    ...[...image.labels.keys()].flatMap((key) => (key.startsWith(MINIMUM) ? [key.slice(MINIMUM.length)] : [])),
  ]);

const textOf = (amount: Decimal | null, slot: string, infos: SlotInfos): string =>
  amount === null ? '' : slotText(amount, slotInfo(slot, infos));

/** An image as the form shows it. `first`: as the form began with it. */
export function valuesOf(image: ImageRow, infos: SlotInfos, first: ImageRow = image): ImageValues {
  const names = new Set([...slotNames(image, infos), ...slotNames(first, infos)]);
  const slots = [...names].map((slot) => {
    const amount = image.limits.get(slot) ?? null;
    return [SLOT + slot, textOf(amount === UNLIMITED ? null : amount, slot, infos)];
  });
  return {
    ...(Object.fromEntries(slots) as Record<`slot:${string}`, string>),
    accelerators: [...image.accelerators].toSorted(),
    aliases: [...(image.aliases ?? [])].toSorted(),
  };
}

/** Whether an amount has no effect: the larger one of it and the label counts. */
export function isBelowLabel(image: Pick<ImageRow, 'labels'>, slot: string, amount: Decimal): boolean {
  const own = labelled(image, slot);
  return own !== null && compareQuantities(amount, own) < 0;
}

/**
 * The minimums to be set. The server replaces all of them and does not say which were set: those in force that are above
 * the label are as good as set, with what was changed. One that is not above its label needs no setting.
 */
export function limitsToSet(now: ImageRow, values: ImageValues, changed: readonly string[], infos: SlotInfos) {
  const wanted = new Map<string, Decimal | null>();
  for (const [slot, amount] of now.limits) wanted.set(slot, amount === UNLIMITED ? null : amount);
  for (const field of changed.filter(isSlot)) {
    const slot = field.slice(SLOT.length);
    wanted.set(slot, parseSlot(values[`slot:${slot}`] ?? '', slotInfo(slot, infos)));
  }
  return slotOrder(wanted.keys()).flatMap((key) => {
    const min = wanted.get(key) ?? null;
    return min !== null && !isNotAbove(min, labelled(now, key)) ? [{ key, min }] : [];
  });
}

export const acceleratorsToSet = (values: ImageValues): string[] =>
  values.accelerators.includes('*') ? ['*'] : values.accelerators;

/** Typed values as the server will give them back. */
export function asRead(typed: Partial<ImageValues>, image: ImageRow, infos: SlotInfos): Partial<ImageValues> {
  const read = slotsAsRead(typed, infos);
  for (const field of Object.keys(read).filter(isSlot)) {
    const slot = field.slice(SLOT.length);
    const amount = parseSlot(read[`slot:${slot}`] ?? '', slotInfo(slot, infos));
    // What is empty or lower comes back as what the label says.
    if (amount === null || isBelowLabel(image, slot, amount))
      read[`slot:${slot}`] = textOf(labelled(image, slot), slot, infos);
  }
  return { ...read, ...(typed.accelerators && { accelerators: acceleratorsToSet(typed as ImageValues) }) };
}

/** All labels with one changed: the server replaces them as a whole. */
export function withLabel({ labels }: Pick<ImageRow, 'labels'>, key: string, value: string): ModifyImageInput {
  return { labels: [...new Map([...labels, [key, value]])].map(([one, text]) => ({ key: one, value: text })) };
}
