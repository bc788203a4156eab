import { useTranslation } from 'react-i18next';
import { slotInfo, slotOrder, slotWords, type SlotInfo, type SlotInfos } from '@/lib/slots';
import { parseSlots, share, UNLIMITED, type Quantity } from '@/lib/units';
import { Gauge } from '@/ui/Gauge';
import { StatusTag } from '@/ui/StatusTag';
import { Dash } from '@/ui/TimeText';
import { useSlotInfos } from './slot-types';

const wordsOf = (amount: Quantity, info: SlotInfo, language: string): string =>
  amount === null ? '?' : amount === UNLIMITED ? '∞' : slotWords(amount, info, language);

/** "3 / 63 Core", "3 GiB / 464.65 GiB": a unit that is the same stands once. */
export function amountOf(used: Quantity, capacity: Quantity, info: SlotInfo, language: string): string {
  const bare = info.format.binary ? info : { ...info, format: { ...info.format, unit: '' } };
  return `${wordsOf(used, bare, language)} / ${wordsOf(capacity, info, language)}`;
}

interface Line {
  name: string;
  label: string;
  text: string;
  part: number | null;
}

/** Slots of two JSONStrings, what is used beside what there is; null where one of them cannot be read. */
export function slotUse(
  used: string | null | undefined,
  capacity: string | null | undefined,
  infos: SlotInfos,
  language: string,
): Line[] | null {
  const [held, all] = [parseSlots(used ?? '{}'), parseSlots(capacity ?? '{}')];
  if (!held || !all) return null;
  return slotOrder(all.keys()).map((name) => {
    const info = slotInfo(name, infos);
    const [amount, limit] = [held.get(name) ?? '0', all.get(name) ?? null];
    return {
      name,
      label: info.label,
      text: amountOf(amount, limit, info, language),
      part: share(amount, limit)?.part ?? null,
    };
  });
}

interface Props {
  used: string | null | undefined;
  capacity: string | null | undefined;
  /** Of one slot, which its column names already. */
  only?: string;
  /** All slots but these, which have columns of their own. */
  except?: readonly string[];
}

/** What is used of each resource slot. */
export function SlotGauges({ used, capacity, only, except = [] }: Props) {
  const { t, i18n } = useTranslation('limits');
  const { infos } = useSlotInfos();
  const all = slotUse(used, capacity, infos, i18n.language);
  const lines = all && all.filter(({ name }) => (only === undefined ? !except.includes(name) : name === only));
  if (lines === null) return <StatusTag tone="warn">{t('unreadable')}</StatusTag>;
  if (lines.length === 0) return <Dash />;
  return (
    <span className="qd-gauges">
      {lines.map(({ name, label, ...line }) => (
        <Gauge key={name} {...(only === undefined && { label })} {...line} />
      ))}
    </span>
  );
}
