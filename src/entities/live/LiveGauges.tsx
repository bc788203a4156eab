import { useTranslation } from 'react-i18next';
import { Gauge } from '@/ui/Gauge';
import { Dash } from '@/ui/TimeText';
import { metricText, readLiveStat, splitMetric, type Metric } from './live-stat';

/** What people look for first. */
const SHOWN = /^(cpu_util|mem|disk)$|_(util|mem)$/;

// i18n: limits:measure.* limits:family.*
/** "CUDA utilisation", "RAM": by what is known of the name, else the name itself. */
export function useMetricLabel(): (name: string) => string {
  const { t } = useTranslation('limits');
  return (name) => {
    const { family, measure } = splitMetric(name);
    const device = t(`family.${family}`, { defaultValue: family.toUpperCase() });
    if (measure === 'used') return device;
    return `${device} ${t(`measure.${measure}`, { defaultValue: measure })}`;
  };
}

export function MetricGauge({ metric }: { metric: Metric }) {
  const { i18n } = useTranslation();
  const label = useMetricLabel()(metric.name);
  return <Gauge label={label} text={metricText(metric, i18n.language)} part={metric.part} />;
}

/** What an agent as a whole is busy with now; an agent that measures nothing says nothing. */
export function LiveGauges({ json }: { json: string | null | undefined }) {
  const node = readLiveStat(json)?.node.filter(({ name }) => SHOWN.test(name)) ?? [];
  if (node.length === 0) return <Dash />;
  return (
    <span className="qd-gauges">
      {node.map((metric) => (
        <MetricGauge key={metric.name} metric={metric} />
      ))}
    </span>
  );
}
