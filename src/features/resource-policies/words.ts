import { useTranslation } from 'react-i18next';
import { hostsWords } from '@/entities/storages/hosts-words';
import type { Hosts } from '@/kit/hosts';
import { countFormat } from '@/lib/formats';
import type { PolicyKind } from '@/lib/paths';
import { parseSlot, slotInfo, slotWords, type SlotInfos } from '@/lib/slots';
import { compareQuantities, sizeReadings, UNLIMITED } from '@/lib/units';
import { limitWords, type Words } from './limit-words';
import { limitOf, usualSlot, type Limit } from './limits';
import { asText, parseLimit, PENDING, SLOT } from './values';

/** What is typed into a limit's field, spelled out; null where there is nothing to add. */
export function typedWords(t: Words, limit: Limit, text: string, locale: string): string | null {
  const value = parseLimit(text, limit);
  if (value === null) return null;
  if (limit.unit === 'count') return value === 0 ? t('limits:zero') : null;
  if (limit.unit === 'seconds') return limitWords(t, limit, value, locale);
  if (!Number.isSafeInteger(value)) return null;
  const bytes = t('policies:bytes', { number: countFormat(locale)(value) });
  return [...sizeReadings(BigInt(value), locale), bytes].join(' = ') + (value === 0 ? ` · ${t('limits:zero')}` : '');
}

/** The most that is usual, in words, where a text says more; null: nothing to ask. */
export function exceededUsual(t: Words, limit: Limit, text: string, locale: string): string | null {
  const { usual } = limit;
  const value = parseLimit(text, limit);
  return usual === undefined || value === null || value <= usual ? null : limitWords(t, limit, usual, locale);
}

/** Puts fields of a policy's form into words: labels, and values as comparisons show them. */
export function usePolicyWords(kind: PolicyKind, infos: SlotInfos) {
  const { t, i18n } = useTranslation(['policies', 'limits', 'errors']);
  const slotLabel = (name: string) => slotInfo(name, infos).label;
  const label = (name: string): string => {
    if (name.startsWith(SLOT)) return slotLabel(name.slice(SLOT.length));
    if (name.startsWith(PENDING)) return t('policies:pendingSlot', { slot: slotLabel(name.slice(PENDING.length)) });
    return t(`policies:fields.${name}`);
  };
  const value = (name: string, raw: unknown): string => {
    if (name === 'allowedVfolderHosts') return hostsWords(t, (raw ?? {}) as Hosts);
    if (typeof raw !== 'string' || raw === '') return t('policies:notSaid');
    const limit = limitOf(kind, name);
    if (limit) {
      const amount = raw === UNLIMITED ? UNLIMITED : parseLimit(raw, limit);
      return amount === null ? raw : limitWords(t, limit, amount, i18n.language);
    }
    if (name.startsWith(SLOT) || name.startsWith(PENDING)) {
      if (raw === UNLIMITED) return t('policies:unlimited');
      const info = slotInfo(name.slice(name.indexOf(':') + 1), infos);
      const amount = parseSlot(raw, info);
      return amount === null ? raw : slotWords(amount, info, i18n.language);
    }
    return name === 'defaultForUnspecified' ? t(`policies:defaultForUnspecified.${raw}`) : raw;
  };
  /** What the field is usually at most, where a value is more. */
  const usual = (name: string, raw: unknown): string | null => {
    const text = asText(raw);
    const limit = limitOf(kind, name);
    if (limit) return exceededUsual(t, limit, text, i18n.language);
    if (!name.startsWith(SLOT)) return null;
    const info = slotInfo(name.slice(SLOT.length), infos);
    const [amount, most] = [parseSlot(text, info), usualSlot(info)];
    if (amount === null || most === undefined || compareQuantities(amount, most) <= 0) return null;
    return slotWords(most, info, i18n.language);
  };
  return { label, value, usual };
}
