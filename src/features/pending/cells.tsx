import { useTranslation } from 'react-i18next';
import type { Waiting } from '@/entities/queue/queue';
import { formatDateTime } from '@/lib/dates';
import { countFormat } from '@/lib/formats';
import { Dash } from '@/ui/TimeText';

const UNREAD = '?';

/** Where it stands in the queue of its resource group. */
export function Place({ of: { place, why, scaling_group: group } }: { of: Waiting }) {
  const { t, i18n } = useTranslation('queue');
  if (why.length === 0) return <span className="qd-dim">…</span>;
  if (place === undefined) return <span title={t('place.unread')}>{UNREAD}</span>;
  if (place === null)
    return (
      <span title={t('place.none')}>
        <Dash />
      </span>
    );
  return <span title={t('place.in', { group })}>{countFormat(i18n.language)(place)}</span>;
}

/** How often the scheduler has tried it in this round: it gives up after some attempts, lowers the priority and begins anew. */
export function Tries({ of: { attempt: of, why } }: { of: Waiting }) {
  const { t, i18n } = useTranslation('queue');
  if (why.length === 0) return <span className="qd-dim">…</span>;
  if (of === undefined) return '?';
  if (of === null)
    return (
      <span className="qd-dim" title={t('say.untried')}>
        {countFormat(i18n.language)(0)}
      </span>
    );
  const last = formatDateTime(of.updatedAt, i18n.language);
  return <span title={t('lastTry', { time: last })}>{countFormat(i18n.language)(of.attempts)}</span>;
}
