import { useTranslation } from 'react-i18next';
import { amountOf } from '@/entities/slots/SlotGauges';
import { useSlotInfos } from '@/entities/slots/slot-types';
import { Link } from '@/kit/router';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { slotInfo, slotWords } from '@/lib/slots';
import { share, type Decimal } from '@/lib/units';
import { Gauge } from '@/ui/Gauge';
import { ServerText } from '@/ui/ServerText';
import { Dash } from '@/ui/TimeText';
import './totals.css';
import type { GroupTotal, SlotTotal } from './totals';

function Slot({ group, sum }: { group: string; sum: SlotTotal }) {
  const { i18n } = useTranslation();
  const { infos } = useSlotInfos();
  const info = slotInfo(sum.slot, infos);
  const words = (amount: Decimal) => slotWords(amount, info, i18n.language);
  return (
    <tr aria-label={`${group} ${info.label}`}>
      <th scope="row">{info.label}</th>
      <td>
        <Gauge
          text={amountOf(sum.used, sum.total, info, i18n.language)}
          part={share(sum.used, sum.total)?.part ?? null}
        />
      </td>
      <td>{words(sum.free)}</td>
      <td>{words(sum.unschedulable)}</td>
      <td>
        {sum.largest ? (
          <>
            {words(sum.largest.amount)}{' '}
            <Link to={paths.agents({ open: sum.largest.agent })} className="qd-mono">
              <ServerText>{sum.largest.agent}</ServerText>
            </Link>
          </>
        ) : (
          <Dash />
        )}
      </td>
    </tr>
  );
}

/** What a resource group has of each slot: used, free, free where nothing is started, and what one session could still have. */
export function Totals({ total }: { total: GroupTotal }) {
  const { t, i18n } = useTranslation('agents');
  const number = countFormat(i18n.language);
  return (
    <>
      <p className="qd-dim">
        {t('totals.agents', {
          count: total.alive,
          shown: number(total.alive),
          schedulable: number(total.schedulable),
        })}{' '}
        {total.away > 0 ? t('totals.away', { count: total.away, shown: number(total.away) }) : null}
      </p>
      {total.slots.length > 0 ? (
        <div className="qd-scrolled-table">
          <table className="qd-plain-table" aria-label={t('totals.of', { group: total.group })}>
            <thead>
              <tr>
                <th scope="col">{t('totals.slot')}</th>
                <th scope="col">{t('totals.used')}</th>
                <th scope="col">{t('totals.free')}</th>
                <th scope="col">{t('totals.unschedulable')}</th>
                <th scope="col">{t('totals.largest')}</th>
              </tr>
            </thead>
            <tbody>
              {total.slots.map((sum) => (
                <Slot key={sum.slot} group={total.group} sum={sum} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
}
