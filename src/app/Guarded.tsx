import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentity } from '@/kit/use-session';
import { Notice } from '@/ui/Notice';
import { barrier, type Page } from './pages';

/** The page, or why it does not open for this role or on this release. */
export function Guarded({ page, children }: { page: Page; children: ReactNode }) {
  const { t } = useTranslation(['shell', 'common']);
  const viewer = useIdentity();
  const closed = barrier(page, viewer);
  if (!closed) return children;
  const name = t(`common:pages.${page.key}`);
  if (closed.kind === 'release')
    return (
      <Notice title={name}>{t('guard.release', { since: closed.since, release: viewer.release.join('.') })}</Notice>
    );
  if (closed.kind === 'site') return <Notice title={name}>{t('guard.site')}</Notice>;
  const roles = page.roles.map((role) => t(`common:roles.${role}`)).join(', ');
  return <Notice title={name}>{t('guard.role', { role: t(`common:roles.${viewer.identity.role}`), roles })}</Notice>;
}
