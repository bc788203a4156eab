import { useTranslation } from 'react-i18next';
import { useSlotInfos } from '@/entities/slots/slot-types';
import type { Fit } from '@/entities/queue/why';
import { Link } from '@/kit/router';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { slotInfo, slotOrder, slotWords } from '@/lib/slots';
import { ServerText } from '@/ui/ServerText';
import { StatusTag } from '@/ui/StatusTag';
import '@/kit/form.css';

/** The nearest ones tell enough. */
const SHOWN = 8;

/** Agents that are alive, the nearest first, with what each lacks of each slot that is asked for. */
export function Fits({ fits, slots }: { fits: readonly Fit[]; slots: readonly string[] }) {
  const { t, i18n } = useTranslation('queue');
  const { infos } = useSlotInfos();
  const names = slotOrder(slots);
  if (fits.length === 0) return <p className="qd-dim">{t('fits.none')}</p>;
  const lacks = (fit: Fit, slot: string) => {
    const short = fit.missing.find((one) => one.slot === slot);
    if (!short) return <span className="qd-dim">{t('fits.enough')}</span>;
    const info = slotInfo(slot, infos);
    const words = t('fits.short', {
      missing: slotWords(short.missing, info, i18n.language),
      free: slotWords(short.free, info, i18n.language),
    });
    return fit.never.includes(slot) ? `${words} · ${t('fits.never')}` : words;
  };
  return (
    <>
      <table className="qd-plain-table" aria-label={t('fits.title')}>
        <thead>
          <tr>
            <th scope="col">{t('fits.agent')}</th>
            {names.map((slot) => (
              <th key={slot} scope="col">
                {slotInfo(slot, infos).label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fits.slice(0, SHOWN).map((fit) => (
            <tr key={fit.agent}>
              <th scope="row">
                <Link className="qd-mono" to={paths.agents({ open: fit.agent })}>
                  <ServerText>{fit.agent}</ServerText>
                </Link>{' '}
                {fit.schedulable ? null : <StatusTag tone="warn">{t('fits.unschedulable')}</StatusTag>}
              </th>
              {names.map((slot) => (
                <td key={slot}>{lacks(fit, slot)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {fits.length > SHOWN ? (
        <p className="qd-dim">{t('fits.more', { shown: countFormat(i18n.language)(fits.length - SHOWN) })}</p>
      ) : null}
    </>
  );
}
