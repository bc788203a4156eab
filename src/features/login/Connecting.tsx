import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boot } from '@/api/session';

/** Shown while it is not known who is signed in; after some seconds it says so and offers to ask again. */
export function Connecting() {
  const { t } = useTranslation(['shell', 'common']);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 4000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="qd-center" aria-busy={!slow}>
      <h1>{t('common:product')}</h1>
      <p role="status">{t(slow ? 'connecting.slow' : 'connecting.now')}</p>
      {slow ? <Button onClick={() => void boot().catch(() => undefined)}>{t('common:actions.retry')}</Button> : null}
    </main>
  );
}
