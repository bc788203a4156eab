import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { outage } from '@/api/health';
import { boot } from '@/api/session';
import { AskAgain } from '@/kit/AskAgain';

const ask = () => void boot().catch(() => undefined);

/** Shown while it is not known who is signed in; after some seconds it says so and offers to ask again. */
export function Connecting() {
  const { t } = useTranslation(['shell', 'common', 'errors']);
  const away = useSyncExternalStore(outage.subscribe, outage.get);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 4000);
    // Asked again by itself, at random times: after an outage many consoles wait at the same door.
    const again = setInterval(() => void (document.hidden || ask()), 10_000 + Math.random() * 10_000);
    return () => {
      clearTimeout(timer);
      clearInterval(again);
    };
  }, []);
  // Somebody answers again: now ask who is signed in.
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && !away) ask();
    wasAway.current = away !== undefined;
  }, [away]);
  const words = away ? `errors:kinds.${away.kind}.title` : slow ? 'connecting.slow' : 'connecting.now';
  return (
    <main className="qd-center" aria-busy={!slow && !away}>
      <h1>{t('common:product')}</h1>
      <p role="status">{t(words)}</p>
      {slow || away ? <AskAgain onAsk={ask} /> : null}
    </main>
  );
}
