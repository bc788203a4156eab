import { useTranslation } from 'react-i18next';
import type { SlotTotal } from '@/entities/agents/totals';
import { amountOf } from '@/entities/slots/SlotGauges';
import { paths } from '@/lib/paths';
import { slotWords, type SlotInfo } from '@/lib/slots';
import { plus } from '@/lib/sums';
import { share } from '@/lib/units';
import { fillOf } from '@/ui/Gauge';
import { Way } from './Card';

interface Props {
  /** '' for all of them. */
  group: string;
  sum: SlotTotal;
  info: SlotInfo;
  /** Whether this person sees every agent and session that the figures are made of. */
  linked: boolean;
}

const percent = (part: number): string => `${(part * 100).toFixed(1)}%`;

/** How much of a slot is used, free, and out of service: a bar, and the figures as links to what they are made of. */
export function SlotUse({ group, sum, info, linked }: Props) {
  const { t, i18n } = useTranslation('overview');
  const all = plus(sum.total, sum.away);
  const out = plus(sum.unschedulable, sum.away);
  const used = share(sum.used, all)?.part ?? 0;
  const off = Math.min(share(out, all)?.part ?? 0, 1 - Math.min(used, 1));
  const of = group === '' ? {} : ({ group: { op: 'is', value: group } } as const);
  // What is away cannot be filtered for together with what takes no sessions: the greater part is led to.
  const away = sum.unschedulable === '0';
  const outOf = away
    ? paths.agents({ ...of, tab: 'terminated', sort: '-lostAt' })
    : paths.agents({ ...of, schedulable: false });
  return (
    <span className="qd-slot-use" data-fill={fillOf(share(sum.used, sum.total)?.part ?? null)}>
      <Way to={linked ? paths.sessions({ ...of, status: 'RUNNING' }) : undefined}>
        {amountOf(sum.used, all, info, i18n.language)}
      </Way>
      <span className="qd-slot-bar" aria-hidden="true">
        <span style={{ inlineSize: percent(Math.min(used, 1)) }} />
        <span style={{ inlineSize: percent(off) }} />
      </span>
      <small>
        <Way to={paths.agents({ ...of, schedulable: true })}>
          {t('free', { amount: slotWords(sum.free, info, i18n.language) })}
        </Way>{' '}
        {out === '0' ? null : <Way to={outOf}>{t('out', { amount: slotWords(out, info, i18n.language) })}</Way>}
      </small>
    </span>
  );
}
