import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { userConsole } from '@/api/config';
import { signOut, type Viewer } from '@/api/session';
import { Button } from '@/ui/Button';
import { openOverlay } from '@/kit/overlays';
import { firstPage } from './pages';

/** Where somebody goes on for whom this address has nothing: no role meets a dead end. */
export function WayOn({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation(['shell', 'common']);
  const page = firstPage(viewer);
  const work = userConsole();
  return (
    <>
      {work ? (
        <a className="qd-button qd-button-primary" href={work}>
          {t('userConsole')}
        </a>
      ) : null}
      {page ? (
        <Link className={work ? 'qd-button' : 'qd-button qd-button-primary'} to={page.path}>
          {t('toPage', { name: t(`common:pages.${page.key}`) })}
        </Link>
      ) : (
        <Button onClick={() => openOverlay('password')}>{t('ownPassword')}</Button>
      )}
      <Button onClick={() => void signOut()}>{t('signInAsOther')}</Button>
    </>
  );
}
