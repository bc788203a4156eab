/** The minimums of an image: what its labels say, and what is set here beside them. Pure. */
import { FLOOR, minimumOf } from '@/entities/images/listed';
import { compareQuantities, UNLIMITED, type Decimal } from '@/lib/units';
import { MINIMUM, type ImageRow } from './image';

export type Limited = Pick<ImageRow, 'labels' | 'limits'>;

/** What the image itself asks for at least, by its label; without one, what every image does. */
export function labelled({ labels }: Pick<ImageRow, 'labels'>, slot: string): Decimal | null {
  const amount = minimumOf(slot, labels.get(MINIMUM + slot));
  if (amount !== null && amount !== UNLIMITED) return amount;
  return FLOOR[slot] ?? null;
}

/** Whether nothing is set here: what is in force is what the labels say. */
export const isUnset = (image: Limited): boolean =>
  [...image.limits].every(
    ([slot, amount]) => amount === null || amount === UNLIMITED || isNotAbove(amount, labelled(image, slot)),
  );

export const isNotAbove = (amount: Decimal, own: Decimal | null): boolean =>
  own === null ? amount === '0' : compareQuantities(amount, own) <= 0;
