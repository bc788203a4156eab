import { useTranslation } from 'react-i18next';
import { marked } from '@/lib/text';
import { BarList } from '@/ui/BarList';
import { hoursText } from './fields';
import { byOwner, type Measured, type Use } from './idle';

/** More would be a list of their own, which the table is. */
const MOST = 6;

interface Props {
  sessions: readonly { user_email?: string | null | undefined; use: Use }[];
}

// i18n: usage-idle:ownerUse.*
/** What was granted to whom and what of it is used, of accelerators where some are measured: who leaves most unused comes first. */
export function OwnerUse({ sessions }: Props) {
  const { t, i18n } = useTranslation('usage-idle');
  const accelerators = byOwner(sessions, 'accelerators');
  const what: Measured = accelerators.length > 0 ? 'accelerators' : 'cpu';
  const owners = (accelerators.length > 0 ? accelerators : byOwner(sessions, 'cpu')).slice(0, MOST);
  if (owners.length === 0) return null;
  const number = (amount: number) => hoursText(amount, i18n.language);
  return (
    <section className="qd-usage-owners" aria-label={t(`ownerUse.${what}`)}>
      <strong>{t(`ownerUse.${what}`)}</strong>
      <BarList
        label={t(`ownerUse.${what}`)}
        series={[
          { key: 'used', label: t('used') },
          { key: 'unused', label: t('unused') },
        ]}
        rows={owners.map(({ owner, held, used }) => ({
          key: owner,
          label: marked(owner),
          amounts: [used, held - used],
          text: t('usedOf', { used: number(used), held: number(held) }),
        }))}
      />
    </section>
  );
}
