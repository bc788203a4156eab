import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boot } from '@/api/session';
import { Button } from '@/ui/Button';

const ask = () => void boot().catch(() => undefined);

/** Shown while it is not known who is signed in; after some seconds it says so and offers to ask again. */
export function Connecting() {
  const { t } = useTranslation(['shell', 'common']);
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
  return (
    <main className="qd-center" aria-busy={!slow}>
      <h1>{t('common:product')}</h1>
      <p role="status">{t(slow ? 'connecting.slow' : 'connecting.now')}</p>
      {slow ? <Button onClick={ask}>{t('common:actions.retry')}</Button> : null}
    </main>
  );
}
