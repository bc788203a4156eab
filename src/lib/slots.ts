/** Resource slots as people read and write them: names, units, order, and what may be typed. */
import {
  compareQuantities,
  formatQuantity,
  parseBytes,
  readQuantity,
  splitBytes,
  type Decimal,
  type SlotFormat,
} from './units.ts';

/** How a cluster describes a slot. */
export interface SlotInfo {
  /** The key, e.g. `cuda.shares`. */
  name: string;
  /** For people. */
  label: string;
  format: SlotFormat;
  /** False: the cluster does not describe it now (its agents are away, or the name is wrong). */
  known: boolean;
}

export type SlotInfos = ReadonlyMap<string, SlotInfo>;

const USUAL: Record<string, { label: string; unit: string }> = {
  cpu: { label: 'CPU', unit: 'Core' },
  mem: { label: 'RAM', unit: 'GiB' },
  'cuda.device': { label: 'GPU', unit: 'GPU' },
  'cuda.shares': { label: 'fGPU', unit: 'fGPU' },
};

/** What is known of a slot; for one that the cluster does not describe, what its name tells. */
export function slotInfo(name: string, infos: SlotInfos): SlotInfo {
  const known = infos.get(name);
  if (known) return known;
  const { label = name, unit = '' } = USUAL[name] ?? {};
  const fraction = name.endsWith('.shares') ? 2 : 0;
  return { name, label, format: { unit, binary: name === 'mem', roundLength: fraction }, known: false };
}

const FIRST = ['cpu', 'mem'];
const rank = (name: string): number => (FIRST.indexOf(name) + FIRST.length + 1) % (FIRST.length + 1);

/** CPU and memory first, then by name. Names that occur twice stand once. */
export const slotOrder = (names: Iterable<string>): string[] =>
  [...new Set(names)].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));

/** An amount as a field holds it: "4", "0.5", "16 GiB". `parseSlot` gives it back. */
export function slotText(amount: Decimal, { format }: SlotInfo): string {
  if (!format.binary || amount.startsWith('-') || amount.includes('.')) return amount;
  const { amount: size, unit } = splitBytes(BigInt(amount));
  return `${size} ${unit}`;
}

/** What was typed, in the unit of the server. A bare number of a memory slot counts GiB. null: no amount. */
export function parseSlot(text: string, { format }: SlotInfo): Decimal | null {
  const typed = text.trim();
  if (!/^\d/.test(typed)) return null;
  if (format.binary) {
    const bytes = parseBytes(/^[\d.]+$/.test(typed) ? `${typed} GiB` : typed);
    return bytes === null ? null : (String(bytes) as Decimal);
  }
  const exact = /^\d{1,15}(\.\d{1,15})?$/.test(typed) ? readQuantity(typed) : null;
  return exact === 'unlimited' ? null : exact;
}

export type SlotProblem = 'required' | 'shape' | 'fraction' | 'too-large';

/** Why a text is no amount for this slot. The server cuts fractions to two digits, so longer ones are refused. */
export function slotProblem(text: string, info: SlotInfo, max?: Decimal): SlotProblem | null {
  if (text.trim() === '') return 'required';
  const amount = parseSlot(text, info);
  if (amount === null) return 'shape';
  const digits = amount.split('.')[1]?.length ?? 0;
  const whole = info.known && info.format.roundLength === 0;
  if (digits > (whole ? 0 : 2)) return 'fraction';
  return max !== undefined && compareQuantities(amount, max) > 0 ? 'too-large' : null;
}

/** The amount with its unit, in the words of a language; a unit that only repeats the label is left out. */
export function slotWords(amount: Decimal, { format, label }: SlotInfo, locale: string): string {
  if (amount.startsWith('-')) return amount;
  return formatQuantity(amount, format.unit === label ? { ...format, unit: '' } : format, locale);
}
