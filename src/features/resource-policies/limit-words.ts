import type { TFunction } from 'i18next';
import { formatDuration } from '@/lib/durations';
import { countFormat } from '@/lib/formats';
import { baseOf, formatBytes, UNLIMITED } from '@/lib/units';
import type { Limit } from './limits';

export type Words = TFunction<readonly string[]>;

/** What "no limit" is called: a time limit is off, an amount is unlimited. */
export const liftedWord = (t: Words, { unit }: Limit): string =>
  t(unit === 'seconds' ? 'policies:off' : 'policies:unlimited');

/** A limit in words with its unit. */
export function limitWords(t: Words, limit: Limit, value: number | typeof UNLIMITED | null, locale: string): string {
  if (value === null) return t('policies:notSaid');
  if (value === UNLIMITED) return liftedWord(t, limit);
  const number = countFormat(locale)(value);
  if (limit.unit === 'count') return number;
  if (limit.unit === 'bytes')
    return Number.isSafeInteger(value) && value >= 0
      ? formatBytes(BigInt(value), locale, baseOf(BigInt(value)))
      : t('policies:bytes', { number });
  const long = value >= 60 ? formatDuration(value, locale) : null;
  const seconds = t('policies:seconds', { number });
  return long ? t('policies:alsoAs', { value: seconds, also: long }) : seconds;
}
