import { useTranslation } from 'react-i18next';
import { numberFormat } from '@/lib/formats';
import { formatDuration } from '@/lib/durations';
import { marked } from '@/lib/text';
import { Gauge } from '@/ui/Gauge';
import { readIdleChecks, type IdleCheck } from './idle-checks';

/** The checks that end a session which is not used, with the time that each leaves and what it has measured. */
export function IdleList({ json }: { json: string | null | undefined }) {
  const { t } = useTranslation(['sessions-detail', 'sessions']);
  const checks = readIdleChecks(json);
  if (checks.length === 0) return <p className="qd-dim">{t('noChecks')}</p>;
  return (
    <ul className="qd-plain-list">
      {checks.map((check) => (
        <li key={check.name}>
          <Check check={check} />
        </li>
      ))}
    </ul>
  );
}

function Check({ check: { name, remaining, grace, measured } }: { check: IdleCheck }) {
  const { t, i18n } = useTranslation(['sessions-detail', 'sessions']);
  const word = t(`sessions:check.${name}`, { defaultValue: marked(name) });
  const percent = numberFormat(i18n.language, { maximumFractionDigits: 1 });
  const time = remaining === null ? null : formatDuration(remaining, i18n.language, 2);
  return (
    <>
      <strong>{word}</strong>{' '}
      <span className={time === null ? 'qd-dim' : undefined}>
        {time === null ? t('checkOff') : t(grace ? 'graceLeft' : 'timeLeft', { time })}
      </span>
      {measured.map(({ name: resource, value, threshold }) => (
        <Gauge
          key={resource}
          label={marked(resource)}
          text={t('ofNeeded', { value: percent.format(value), needed: percent.format(threshold) })}
          part={threshold > 0 ? Math.min(1, value / threshold) : null}
        />
      ))}
    </>
  );
}
