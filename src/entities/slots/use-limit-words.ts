import { useTranslation } from 'react-i18next';
import { hostsWords } from '@/entities/storages/hosts-words';
import type { Hosts } from '@/kit/hosts';
import { isSlot, SLOT } from '@/kit/slot-values';
import { parseSlot, slotInfo, slotWords, type SlotInfos } from '@/lib/slots';
import { UNLIMITED } from '@/lib/units';

/** Limits and storage hosts of a form in words, for the comparison of two sides; undefined: the value stands for itself. */
export function useLimitWords(infos: SlotInfos): (name: string, value: unknown) => string | undefined {
  const { t, i18n } = useTranslation('limits');
  return (name, value) => {
    if (name === 'hostPermissions') return hostsWords(t, (value ?? {}) as Hosts);
    if (!isSlot(name) || typeof value !== 'string') return undefined;
    if (value === UNLIMITED) return t('unlimited');
    const info = slotInfo(name.slice(SLOT.length), infos);
    const amount = parseSlot(value, info);
    return amount === null ? value : slotWords(amount, info, i18n.language);
  };
}
