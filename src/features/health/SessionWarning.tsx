import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { getConfig } from '@/api/config';
import { extendSession, recheck, sessionEnd } from '@/api/session';
import { serverNow } from '@/lib/clock';
import { Button } from '@/ui/Button';
import { Banner } from './Banner';

/** How long before the end the warning comes (ms). */
const AHEAD = 120_000;
/** The page comes first (ms). */
const LATER = 3000;
const AGAIN = 60_000;
const LONGEST_TIMER = 2 ** 31 - 1;

/** Runs once the server's clock says so. Returns the way to stop. */
function at(time: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const plan = () => {
    const left = time - serverNow();
    if (left <= 0) run();
    else timer = setTimeout(plan, Math.min(left, LONGEST_TIMER));
  };
  timer = setTimeout(plan, 0);
  return () => clearTimeout(timer);
}

/**
 * Two minutes before the session ends, with a way to stay. No server tells the end unless the session is extended, so
 * where the site allows that it is done once for each page load; elsewhere nothing is shown rather than something invented.
 */
export function SessionWarning() {
  const { t, i18n } = useTranslation('shell');
  const end = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.get);
  const allowed = getConfig().general.enableExtendLoginSession;
  const [near, setNear] = useState(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!allowed || end) return undefined;
    const learn = () => void (document.hidden || extendSession().catch(() => undefined));
    const first = setTimeout(learn, LATER);
    const again = setInterval(learn, AGAIN);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [allowed, end]);

  useEffect(() => {
    setNear(false);
    setFailed(false);
    if (!end) return undefined;
    const stops = [
      at(end.getTime() - AHEAD, () => setNear(true)),
      // The page stays, with the sign-in above it: better now than at the next thing that is tried.
      at(end.getTime() + 1000, () => void recheck()),
    ];
    return () => stops.forEach((stop) => stop());
  }, [end]);

  if (!near || !end || !allowed) return null;
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(end);
  const stay = () =>
    extendSession().then(
      (next) => setFailed(!next),
      () => setFailed(true),
    );
  return (
    <Banner
      action={
        <Button size="small" variant="primary" onClick={() => void stay()}>
          {t('session.stay')}
        </Button>
      }
    >
      {t('session.ending', { at: time })} {failed ? t('session.failed') : ''}
    </Banner>
  );
}
