import { Button } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { getConfig } from '@/api/config';
import { extendSession, sessionEnd } from '@/api/session';
import { Banner } from './Banner';

const AHEAD = 120_000;

/**
 * Two minutes before the session ends, with a way to stay. The end is known only after the session was extended, since no
 * server tells it otherwise; without that knowledge nothing is shown rather than something invented.
 */
export function SessionWarning() {
  const { t, i18n } = useTranslation('shell');
  const end = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.get);
  const [near, setNear] = useState(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    setNear(false);
    setFailed(false);
    if (!end) return undefined;
    const timer = setTimeout(
      () => setNear(true),
      Math.min(Math.max(0, end.getTime() - Date.now() - AHEAD), 2 ** 31 - 1),
    );
    return () => clearTimeout(timer);
  }, [end]);

  if (!near || !end || !getConfig().general.enableExtendLoginSession) return null;
  const at = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(end);
  const stay = () =>
    extendSession().then(
      (next) => setFailed(!next),
      () => setFailed(true),
    );
  return (
    <Banner
      action={
        <Button size="small" type="primary" onClick={() => void stay()}>
          {t('session.stay')}
        </Button>
      }
    >
      {t('session.ending', { at })} {failed ? t('session.failed') : ''}
    </Banner>
  );
}
