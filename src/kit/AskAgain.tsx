import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { nextAsk } from '@/api/healing';
import { Button } from '@/ui/Button';

interface Props {
  onAsk: () => void;
  size?: 'small' | 'medium';
}

/** Whole seconds until a time, counted down while it is shown. */
function useSecondsTo(time: number | undefined): number | undefined {
  const [, tick] = useState(0);
  useEffect(() => {
    if (time === undefined) return undefined;
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, [time]);
  return time === undefined ? undefined : Math.max(0, Math.ceil((time - Date.now()) / 1000));
}

/** While nobody answers: when the console asks again by itself, and the way not to wait for that. */
export function AskAgain({ onAsk, size = 'medium' }: Props) {
  const { t } = useTranslation('kit');
  const seconds = useSecondsTo(useSyncExternalStore(nextAsk.subscribe, nextAsk.get));
  return (
    <span className="qd-ask-again">
      {seconds === undefined ? null : (
        // Not read out: it changes every second, and that somebody answers again is said.
        <span className="qd-dim" aria-live="off">
          {t('askedAgain', { count: seconds })}
        </span>
      )}
      <Button size={size} onClick={onAsk}>
        {t('retry')}
      </Button>
    </span>
  );
}
