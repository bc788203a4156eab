import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MetricGauge } from '@/entities/live/LiveGauges';
import { metricText, readLiveStat, type Family } from '@/entities/live/live-stat';
import { Loaded } from '@/kit/Loaded';
import { Dash } from '@/ui/TimeText';
import { Gauge } from '@/ui/Gauge';
import { ServerText } from '@/ui/ServerText';
import { agentLive } from './api';

// i18n: limits:family.* limits:measure.*
function Devices({ family }: { family: Family }) {
  const { t, i18n } = useTranslation(['agents', 'limits']);
  const name = t(`limits:family.${family.name}`, { defaultValue: family.name.toUpperCase() });
  return (
    <>
      <h3 className="qd-section-title">{name}</h3>
      <div className="qd-agent-devices">
        <table className="qd-plain-table" aria-label={t('devicesOf', { name })}>
          <thead>
            <tr>
              <th scope="col">{t('device')}</th>
              {family.measures.map((one) => (
                <th key={one} scope="col">
                  {t(`limits:measure.${one}`, { defaultValue: one })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {family.devices.map((device) => (
              <tr key={device.name}>
                <th scope="row">
                  <ServerText className="qd-mono">{device.name}</ServerText>
                </th>
                {family.measures.map((one) => {
                  const metric = device.metrics.get(one);
                  return (
                    <td key={one}>
                      {metric ? <Gauge text={metricText(metric, i18n.language)} part={metric.part} /> : <Dash />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What an agent measures of itself, as a whole and by device, read again every ten seconds while it is looked at. */
export function LiveFigures({ id, alive }: { id: string; alive: boolean }) {
  const { t } = useTranslation('agents');
  const live = useQuery({ ...agentLive(id), enabled: alive });
  if (!alive) return <p className="qd-dim">{t('noLiveGone')}</p>;
  return (
    <Loaded of={live}>
      {(json) => {
        const stat = readLiveStat(json);
        if (!stat || (stat.node.length === 0 && stat.families.length === 0))
          return <p className="qd-dim">{t('noLive')}</p>;
        return (
          <>
            <p className="qd-dim">{t('liveNote')}</p>
            <div className="qd-gauges qd-agent-node">
              {stat.node.map((metric) => (
                <MetricGauge key={metric.name} metric={metric} />
              ))}
            </div>
            {stat.families.map((family) => (
              <Devices key={family.name} family={family} />
            ))}
          </>
        );
      }}
    </Loaded>
  );
}
