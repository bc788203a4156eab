import { useTranslation } from 'react-i18next';
import { useSlotInfos } from '@/entities/slots/slot-types';
import { STORED_DIGITS } from '@/lib/fair-share';
import { numberFormat } from '@/lib/formats';
import { slotInfo, slotWords } from '@/lib/slots';
import { readQuantity, UNLIMITED } from '@/lib/units';

/** Digits behind the point that an amount of this size is worth saying with. */
const digitsOf = (amount: number): number => (Math.abs(amount) >= 100 ? 1 : Math.abs(amount) >= 1 ? 2 : 4);

/** How the figures of a calculation are written. */
export function useFigures() {
  const { t, i18n } = useTranslation('factors');
  const { infos } = useSlotInfos();
  const locale = i18n.language;
  const number = (value: number, digits: number): string =>
    numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  const plain = (value: number, digits: number): string =>
    numberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const amount = (slot: string, value: number): string => {
    const info = slotInfo(slot, infos);
    const exact = readQuantity(info.format.binary ? Math.round(value) : value.toFixed(digitsOf(value)));
    return exact === null || exact === UNLIMITED ? '?' : slotWords(exact, info, locale);
  };
  return {
    /** As the manager stores it. */
    factor: (value: number): string => number(value, STORED_DIGITS),
    difference: (value: number): string =>
      numberFormat(locale, {
        minimumFractionDigits: STORED_DIGITS,
        maximumFractionDigits: STORED_DIGITS,
        signDisplay: 'exceptZero',
      }).format(value),
    /** Beyond what is stored, so that the next step can be followed. */
    ratio: (value: number): string => plain(value, 10),
    percent: (value: number): string =>
      numberFormat(locale, { style: 'percent', maximumFractionDigits: value < 0.01 ? 4 : 1 }).format(value),
    weight: (value: number): string => plain(value, 4),
    count: (value: number): string => plain(value, 0),
    slot: (slot: string): string => slotInfo(slot, infos).label,
    /** A plain amount: cores, bytes, devices. */
    amount,
    /** Resource-seconds, told in hours. */
    hours: (slot: string, seconds: number): string => t('hours', { amount: amount(slot, seconds / 3600) }),
  };
}
