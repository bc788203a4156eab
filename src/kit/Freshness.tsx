import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { relativeTime } from '@/lib/dates';
import type { ListView } from './use-list';

const STEPS = [0, 7, 30, 300] as const;
/** Rows younger than this are of just now (ms). */
const NOW = 5000;

interface Props extends Pick<ListView<unknown>, 'updatedAt' | 'error'> {
  /** Seconds between refreshes; 0 is off. */
  seconds: number;
  paused: boolean;
  onChange: (seconds: number) => void;
}

/** How old the rows are, and how often they are fetched again. Rows that a failed refresh left behind are called stale. */
export const Freshness = memo(function Freshness({ updatedAt, error, seconds, paused, onChange }: Props) {
  const { t, i18n } = useTranslation('kit');
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && tick((n) => n + 1), 5000);
    return () => clearInterval(timer);
  }, []);
  const age = () => relativeTime(new Date(updatedAt), new Date(), i18n.language) ?? '';
  const isNew = !error && Date.now() - updatedAt < NOW;
  return (
    <span className="qd-freshness">
      {updatedAt ? (
        <span className={error ? 'qd-stale' : 'qd-dim'}>
          {isNew ? t('updatedNow') : t(error ? 'staleSince' : 'updated', { age: age() })}
        </span>
      ) : null}
      <select
        className="qd-select"
        aria-label={t('autoRefresh')}
        title={paused && seconds > 0 ? t('refreshPaused') : t('autoRefresh')}
        value={seconds}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {STEPS.map((step) => (
          <option key={step} value={step}>
            {step === 0
              ? t('refreshOff')
              : t('refreshEvery', {
                  time: step < 60 ? t('seconds', { count: step }) : t('minutes', { count: step / 60 }),
                })}
          </option>
        ))}
      </select>
      {paused && seconds > 0 ? <span className="qd-dim">{t('refreshPaused')}</span> : null}
    </span>
  );
});
