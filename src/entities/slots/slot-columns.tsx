import type { Field, Words } from '@/kit/fields';
import { slotInfo, slotWords } from '@/lib/slots';
import { formatBytes, parseSlots, UNLIMITED, type Quantity } from '@/lib/units';
import { Dash } from '@/ui/TimeText';
import { SlotAmounts, slotTexts } from './SlotAmounts';
import { NO_INFOS } from './slot-types';

type Slots = ReadonlyMap<string, Quantity>;

/** Amounts of one row, and what holds for a slot that they do not name; null: not set. */
export interface RowSlots {
  slots: Slots;
  rest: Quantity;
}

/** Slots as the server's JSON. Of limits, what is not named is not limited. */
export function rowSlots(json: string | null | undefined, rest: Quantity = UNLIMITED): RowSlots | null {
  const slots = parseSlots(json ?? '{}');
  return slots && { slots, rest };
}

const OWN = ['cpu', 'mem'];

/** Of every slot beside processors and memory. */
const others = ({ slots }: RowSlots): Slots => new Map([...slots].filter(([name]) => !OWN.includes(name)));

/** Sorts above every number where it is unlimited; what is not set, or could not be read, stands last. */
function figure(of: RowSlots | null, name: string): number | undefined {
  const amount = of && (of.slots.has(name) ? of.slots.get(name) : of.rest);
  if (amount === null || amount === undefined) return undefined;
  return amount === UNLIMITED ? Infinity : Number(amount);
}

const Unlimited = ({ t }: Pick<Words, 't'>) => <span className="qd-dim">{t('kit:unlimited')}</span>;

/** The unit of processors is the head's word; a fraction is never hidden. */
const cores = slotInfo('cpu', NO_INFOS);
const bare = { ...cores, format: { ...cores.format, unit: '' } };

/**
 * Resources as columns of their own, to be compared down the list: processors, memory, and what accelerates, of which a cluster has
 * several kinds. The whole of it stands in one line of the drawer.
 */
export function slotColumns<Row>(of: (row: Row) => RowSlots | null) {
  const cpu: Field<Row> = {
    value: (row) => figure(of(row), 'cpu'),
    cell: (row, { t, language }) => {
      const found = of(row);
      const amount = figure(found, 'cpu');
      if (amount === undefined) return found ? <Dash /> : '?';
      return amount === Infinity ? <Unlimited t={t} /> : slotWords(`${amount}`, bare, language);
    },
    format: 'number',
    sort: true,
    filter: { kind: 'number', max: 1_000_000 },
    columnOnly: true,
    width: 92,
  };
  const memory: Field<Row> = {
    value: (row) => figure(of(row), 'mem'),
    cell: (row, { t, language }) => {
      const found = of(row);
      const amount = figure(found, 'mem');
      if (amount === undefined) return found ? <Dash /> : '?';
      return amount === Infinity ? <Unlimited t={t} /> : formatBytes(BigInt(Math.trunc(amount)), language);
    },
    format: 'bytes',
    sort: true,
    columnOnly: true,
    width: 104,
  };
  const accelerators: Field<Row> = {
    value: (row) => {
      const found = of(row);
      return found && slotTexts(others(found));
    },
    cell: (row, { t }) => {
      const found = of(row);
      const named = found && others(found);
      if (named?.size !== 0) return <SlotAmounts slots={named} />;
      if (found?.rest === null) return <Dash />;
      return found?.rest === UNLIMITED ? <Unlimited t={t} /> : '0';
    },
    format: 'list',
    sort: true,
    columnOnly: true,
    width: 132,
  };
  return { cpu, memory, accelerators };
}
