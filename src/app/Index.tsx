import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router-dom';
import { useIdentity } from '@/kit/use-session';
import { userConsole } from '@/api/config';
import { Notice } from '@/ui/Notice';
import { firstPage } from './pages';
import { WayOn } from './WayOn';
import { ServerText } from '@/ui/ServerText';

/** The index: on to the first page that opens, or plain words when none does. */
export function Index() {
  const { t } = useTranslation(['shell', 'common']);
  const viewer = useIdentity();
  const page = firstPage(viewer);
  if (page) return <Navigate to={page.path} replace />;
  return (
    <Notice title={t('noPages.title')} actions={<WayOn viewer={viewer} />}>
      {t('noPages.text', { role: t(`common:roles.${viewer.identity.role}`) })}{' '}
      {t(userConsole() ? 'noPages.work' : 'noPages.ask')}
    </Notice>
  );
}

export function NotFound() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  return (
    <Notice title={t('notFound.title')} actions={<Link to="/">{t('notFound.home')}</Link>}>
      {t('notFound.text')} <ServerText className="qd-mono">{pathname.slice(0, 200)}</ServerText>
    </Notice>
  );
}
