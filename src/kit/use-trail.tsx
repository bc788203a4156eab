import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { AuditOutlined } from '@/ui/icons';
import { auditTrail, type Logged } from './audit-trail';
import { goTo } from './go';
import type { RowAction } from './RowActions';
import { useIdentity } from './use-session';

/** The way to who changed a thing, as one of its actions; none where the log would not have it, or may not be read. */
export function useTrail(): (logged: Logged, name?: string) => readonly RowAction[] {
  const { t } = useTranslation('detail');
  const { identity, release } = useIdentity();
  const may = identity.role === 'superadmin';
  return useCallback(
    (logged, name) => {
      const trail = may ? auditTrail(logged, release) : null;
      if (!trail) return [];
      const word = t('whoChanged');
      const label = name === undefined ? word : t('whoChangedOne', { name });
      return [{ key: 'audit', label, word, icon: <AuditOutlined />, onAct: () => goTo(trail) }];
    },
    [may, release, t],
  );
}
