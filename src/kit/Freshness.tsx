import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { relativeTime } from '@/lib/dates';
import { ReloadOutlined } from '@/ui/icons';
import { MenuButton } from '@/ui/MenuButton';
import type { ListView } from './use-list';

const STEPS = [0, 7, 30, 60, 300] as const;
/** How old rows are is told from here on (ms). */
const TOLD = 30_000;

interface Props extends Pick<ListView<unknown>, 'updatedAt' | 'error' | 'isFetching' | 'refetch'> {
  /** Seconds between refreshes; 0 is off. */
  seconds: number;
  paused: boolean;
  onChange: (seconds: number) => void;
}

/** Fetches the rows again: now, or every so often. Says how old they are once that matters; what a failed refresh left behind is stale. */
export const Freshness = memo(function Freshness(props: Props) {
  const { updatedAt, error, isFetching, refetch, seconds, paused, onChange } = props;
  const { t, i18n } = useTranslation('kit');
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && tick((n) => n + 1), 5000);
    return () => clearInterval(timer);
  }, []);
  const age = () => relativeTime(new Date(updatedAt), new Date(), i18n.language) ?? '';
  const isTold = updatedAt > 0 && (error !== null || Date.now() - updatedAt >= TOLD);
  const time = (step: number) =>
    step < 60 ? t('seconds', { count: step }) : t('minutes', { count: Math.round(step / 60) });
  return (
    <span className="qd-freshness">
      {isTold ? (
        <span className={error ? 'qd-stale' : 'qd-dim'}>{t(error ? 'staleSince' : 'updated', { age: age() })}</span>
      ) : null}
      {paused && seconds > 0 ? <span className="qd-dim">{t('refreshPaused')}</span> : null}
      <span className="qd-split">
        <button
          type="button"
          className="qd-button"
          aria-label={t('refresh')}
          title={t('refresh')}
          onClick={() => void refetch()}
        >
          <ReloadOutlined spin={isFetching} />
        </button>
        <MenuButton
          className="qd-button qd-caret"
          label={seconds > 0 ? `${t('autoRefresh')}: ${time(seconds)}` : t('autoRefresh')}
          items={STEPS.map((step) => ({
            key: String(step),
            label: step === 0 ? t('refreshOff') : t('refreshEvery', { time: time(step) }),
            checked: step === seconds,
          }))}
          onChoose={(step) => onChange(Number(step))}
        >
          {seconds > 0 ? <span className="qd-split-now">{time(seconds)}</span> : null}
        </MenuButton>
      </span>
    </span>
  );
});
