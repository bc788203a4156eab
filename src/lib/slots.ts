/** Resource slots as people read and write them: names, units, order, and what may be typed. */
import { halfWidth, NUMBER, ungrouped } from './numerals.ts';
import { formatQuantity, parseBytes, readQuantity, sizeText, type Decimal, type SlotFormat } from './units.ts';

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
  return sizeText(BigInt(amount));
}

const AMOUNT = new RegExp(`^(${NUMBER}) ?(.*)$`);

/** What was typed, in the unit of the server. A bare number of a memory slot counts GiB. null: no amount. */
export function parseSlot(text: string, { format, label, name }: SlotInfo): Decimal | null {
  const typed = halfWidth(text);
  const [, number = '', unit = ''] = AMOUNT.exec(typed) ?? [];
  if (number === '') return null;
  if (format.binary) {
    const bytes = parseBytes(unit === '' ? `${typed} GiB` : typed);
    return bytes === null ? null : (String(bytes) as Decimal);
  }
  // Lists write "4 Core" and "CPU 4": the unit may stand behind, in any of its names.
  const named = [format.unit, `${format.unit}s`, label, name].map((one) => one.toLowerCase());
  if (unit !== '' && !named.includes(unit.toLowerCase())) return null;
  const exact = /^\d{1,30}(\.\d{1,15})?$/.test(ungrouped(number)) ? readQuantity(ungrouped(number)) : null;
  return exact === 'unlimited' ? null : exact;
}

export type SlotProblem = 'required' | 'shape' | 'fraction';

/** Why a text is no amount for this slot. The server cuts fractions to two digits, so longer ones are refused. */
export function slotProblem(text: string, info: SlotInfo): SlotProblem | null {
  if (text.trim() === '') return 'required';
  const amount = parseSlot(text, info);
  if (amount === null) return 'shape';
  const digits = amount.split('.')[1]?.length ?? 0;
  const whole = info.known && info.format.roundLength === 0;
  return digits > (whole ? 0 : 2) ? 'fraction' : null;
}

/** The amount with its unit, in the words of a language; a unit that only repeats the label is left out. */
export function slotWords(amount: Decimal, { format, label }: SlotInfo, locale: string): string {
  if (amount.startsWith('-')) return amount;
  return formatQuantity(amount, format.unit === label ? { ...format, unit: '' } : format, locale);
}
