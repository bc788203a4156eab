import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { proxyVersion } from '@/entities/resource-groups/app-proxy';
import { describeError } from '@/kit/error-text';
import { Button } from '@/ui/Button';
import { StatusTag } from '@/ui/StatusTag';

type Answer = { version: string } | { kind: 'refused' | 'unknown'; why: string };

/** Whether the app proxy of a group answers the manager. People's browsers have to reach it as well, which only they can tell. */
export function ProxyCheck({ name, address }: { name: string; address: string }) {
  const { t } = useTranslation(['resource-groups', 'errors']);
  const [answer, setAnswer] = useState<Answer>();
  const [busy, setBusy] = useState(false);
  if (address === '') return null;
  const check = async () => {
    setBusy(true);
    try {
      setAnswer({ version: await proxyVersion(name) });
    } catch (failure) {
      const error = toAppError(failure);
      // The manager asks for those alone who may use the group.
      if (error.kind === 'not-found') setAnswer({ kind: 'unknown', why: t('resource-groups:proxy.notAllowed') });
      else setAnswer({ kind: 'refused', why: error.detail ?? describeError(t, error).title });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-label={t('resource-groups:proxy.title')}>
      <h3 className="qd-section-title">{t('resource-groups:proxy.title')}</h3>
      <div className="qd-proxy-check">
        <Button size="small" onClick={() => void check()} loading={busy}>
          {t('resource-groups:proxy.check')}
        </Button>
        <span role="status">
          {answer === undefined ? (
            <span className="qd-dim">{t('resource-groups:proxy.note')}</span>
          ) : 'version' in answer ? (
            <StatusTag tone="good">{t('resource-groups:proxy.answers', { version: answer.version })}</StatusTag>
          ) : (
            <>
              <StatusTag tone={answer.kind === 'refused' ? 'bad' : 'neutral'}>
                {t(`resource-groups:proxy.${answer.kind}`)}
              </StatusTag>{' '}
              {answer.why}
            </>
          )}
        </span>
      </div>
    </section>
  );
}
