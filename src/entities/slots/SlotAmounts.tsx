import { useTranslation } from 'react-i18next';
import { slotInfo, slotOrder, slotWords } from '@/lib/slots';
import { parseSlots, UNLIMITED, type Quantity } from '@/lib/units';
import { SlotList } from '@/ui/SlotList';
import { StatusTag } from '@/ui/StatusTag';
import { Dash } from '@/ui/TimeText';
import { useSlotInfos } from './slot-types';

type Slots = ReadonlyMap<string, Quantity>;

/** Amounts of resource slots in their units; null: they could not be read. A slot that the cluster is known not to have is dimmed. */
export function SlotAmounts({ slots }: { slots: Slots | null }) {
  const { t, i18n } = useTranslation('limits');
  const { infos, known } = useSlotInfos();
  if (slots === null) return <StatusTag tone="warn">{t('unreadable')}</StatusTag>;
  const items = slotOrder(slots.keys()).map((name) => {
    const info = slotInfo(name, infos);
    const amount = slots.get(name) ?? null;
    const text = amount === null ? '?' : amount === UNLIMITED ? '∞' : slotWords(amount, info, i18n.language);
    return { name, label: info.label, text, dim: known && !info.known };
  });
  return items.length === 0 ? <Dash /> : <SlotList items={items} />;
}

/** Limits as the server's JSON: what is not named is not limited. */
export function SlotLimits({ json }: { json: string | null | undefined }) {
  const { t } = useTranslation('limits');
  const slots = parseSlots(json ?? '{}');
  return slots?.size === 0 ? t('unlimited') : <SlotAmounts slots={slots} />;
}

/** Slots as plain texts, for search and files. */
export const slotTexts = (slots: Slots): string[] => [...slots].map(([name, amount]) => `${name}=${amount ?? ''}`);

export const slotLimitTexts = (json: string | null | undefined): string[] =>
  slotTexts(parseSlots(json ?? '{}') ?? new Map<string, Quantity>());
