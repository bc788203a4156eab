/** What is typed as a weight or as a number of days. Pure. */
import { halfWidth } from '@/lib/numerals';
import { readQuantity, UNLIMITED } from '@/lib/units';

/** In a field: the default is taken. (The kit's word for a value that is lifted.) */
export const DEFAULT = UNLIMITED;

export type WeightProblem = 'required' | 'shape' | 'small' | 'large' | 'step';
export type DaysProblem = 'required' | 'whole' | 'few' | 'many';

/** The server's column holds less than a million. */
const MOST = 1_000_000;
/** More days than anybody looks back. */
const MOST_DAYS = 10_000;

const plain = (text: string): string | null => {
  const typed = halfWidth(text).replaceAll(',', '');
  const exact = /^\d{1,12}(\.\d{1,12})?$/.test(typed) ? readQuantity(typed) : null;
  return exact === UNLIMITED ? null : exact;
};

/** "2.5000" and "２.5" are 2.5; null: no number. */
export const tidyWeight = (text: string): string | null => plain(text);

/** The server takes anything, a negative weight as well; the least that makes sense is 1, in steps of a tenth. */
export function weightProblem(text: string): WeightProblem | null {
  if (text.trim() === '') return 'required';
  if (text === DEFAULT) return null;
  const weight = plain(text);
  if (weight === null) return 'shape';
  if (Number(weight) < 1) return 'small';
  if (Number(weight) >= MOST) return 'large';
  return (weight.split('.')[1]?.length ?? 0) > 1 ? 'step' : null;
}

export function daysProblem(text: string): DaysProblem | null {
  if (text.trim() === '') return 'required';
  const days = plain(text);
  if (days === null || days.includes('.')) return 'whole';
  if (Number(days) < 1) return 'few';
  return Number(days) > MOST_DAYS ? 'many' : null;
}

/** Whether a number of days is sound and no multiple of another: advice, no rule. */
export function isUneven(text: string, of: string): boolean {
  if (daysProblem(text) !== null || daysProblem(of) !== null) return false;
  return Number(plain(text)) % Number(plain(of)) !== 0;
}

/** What is sent: null for the default. */
export const weightOf = (text: string): string | null => (text === DEFAULT ? null : plain(text));
export const daysOf = (text: string): number => Number(plain(text));

/** As a field shows what the server has. */
export const weightText = (weight: string, usesDefault: boolean): string =>
  usesDefault ? DEFAULT : (plain(weight) ?? weight);
