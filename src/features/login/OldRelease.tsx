import { useTranslation } from 'react-i18next';
import { signOut } from '@/api/session';
import { FLOOR } from '@/lib/releases';
import { Button } from '@/ui/Button';
import { goOnWith } from './old-release';

/** Somebody is signed in to a manager that the console was not made for: what it needs, and two ways on. */
export function OldRelease({ release }: { release: string }) {
  const { t } = useTranslation('login');
  return (
    <>
      <div role="alert" className="qd-outcome">
        {t('oldRelease.text', { floor: FLOOR, release })}
      </div>
      <Button variant="primary" size="large" block data-autofocus onClick={() => void signOut()}>
        {t('oldRelease.leave')}
      </Button>
      <Button block onClick={() => goOnWith(release)}>
        {t('oldRelease.goOn')}
      </Button>
    </>
  );
}
