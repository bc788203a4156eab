import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { slotDetails } from '@/api/slots';
import { slotInfo, slotOrder, slotWords, type SlotInfos } from '@/lib/slots';
import { parseSlots, UNLIMITED } from '@/lib/units';
import { SlotList } from '@/ui/SlotList';
import { Dash } from '@/ui/TimeText';
import { readHosts } from './HostPermissions';

const NO_INFOS: SlotInfos = new Map();

/** Limits as the server's JSON, for a table: what is not named is not limited. */
export function SlotsText({ json }: { json: string | null | undefined }) {
  const { t, i18n } = useTranslation('limits');
  const infos = useQuery(slotDetails()).data ?? NO_INFOS;
  const slots = parseSlots(json ?? '{}');
  if (slots === null) return <Dash />;
  if (slots.size === 0) return t('unlimited');
  const items = slotOrder(slots.keys()).map((name) => {
    const info = slotInfo(name, infos);
    const amount = slots.get(name) ?? null;
    const text = amount === null ? '?' : amount === UNLIMITED ? '∞' : slotWords(amount, info, i18n.language);
    return { name, label: info.label, text, dim: !info.known };
  });
  return <SlotList items={items} />;
}

/** Slots as plain texts, for search and files. */
export const slotTexts = (json: string | null | undefined): string[] =>
  [...(parseSlots(json ?? '{}') ?? [])].map(([name, amount]) => `${name}=${amount ?? ''}`);

// i18n: limits:permission.*
/** Storage hosts of the server's JSON, each with its permissions in words. */
export function HostsText({ json }: { json: string | null | undefined }) {
  const { t } = useTranslation('limits');
  const hosts = Object.entries(readHosts(json)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (hosts.length === 0) return <span className="qd-dim">{t('none')}</span>;
  return (
    <ul className="qd-plain-list">
      {hosts.map(([host, permissions]) => (
        <li key={host}>
          <bdi className="qd-mono">{host}</bdi>
          <span className="qd-dim">
            {permissions.map((one) => t(`permission.${one}`, { defaultValue: one })).join(', ') || t('none')}
          </span>
        </li>
      ))}
    </ul>
  );
}
