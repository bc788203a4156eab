import { useTranslation } from 'react-i18next';
import { countFormat } from '@/lib/formats';
import { Button } from '@/ui/Button';
import type { ScopeReads } from './scope-reads';

interface Props {
  reads: ScopeReads;
  /** Asks for all, where only what is seen is read; undefined: all are. */
  onAll: (() => void) | undefined;
}

/** How far the figures of the scopes are read, which can be stopped and gone on with. */
export function ReadProgress({ reads: { done, total, state, stop, goOn }, onAll }: Props) {
  const { t, i18n } = useTranslation('quotas');
  const number = countFormat(i18n.language);
  if (onAll)
    return (
      <span className="qd-quota-reads">
        <span>{t('reads.seen')}</span>
        <Button size="small" onClick={onAll}>
          {t('reads.all')}
        </Button>
      </span>
    );
  if (state === 'done') return null;
  return (
    <span className="qd-quota-reads">
      <span>{t('reads.done', { done: number(done), total: number(total) })}</span>
      <progress aria-label={t('reads.label')} max={total} value={done} />
      <Button size="small" onClick={state === 'running' ? stop : goOn}>
        {t(state === 'running' ? 'reads.stop' : 'reads.goOn')}
      </Button>
    </span>
  );
}
