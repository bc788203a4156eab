import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { userConsole } from '@/api/config';
import { useIdentity } from '@/kit/use-session';
import { Notice } from '@/ui/Notice';
import { barrier, firstPage, type Page } from './pages';
import { WayOn } from './WayOn';

/** The page, or why it does not open for this role or on this release. */
export function Guarded({ page, children }: { page: Page; children: ReactNode }) {
  const { t } = useTranslation(['shell', 'common']);
  const viewer = useIdentity();
  const closed = barrier(page, viewer);
  if (!closed) return children;
  const name = t(`common:pages.${page.key}`);
  const roles = page.roles.map((role) => t(`common:roles.${role}`)).join(', ');
  const why = {
    release: () =>
      t('guard.release', { since: 'since' in closed ? closed.since : '', release: viewer.release.join('.') }),
    site: () => t('guard.site'),
    role: () => t('guard.role', { role: t(`common:roles.${viewer.identity.role}`), roles }),
  };
  return (
    <Notice title={name} actions={<WayOn viewer={viewer} />}>
      {why[closed.kind]()} {firstPage(viewer) ? '' : t(userConsole() ? 'noPages.work' : 'noPages.ask')}
    </Notice>
  );
}
