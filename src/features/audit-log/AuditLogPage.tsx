import { Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useNavigate, useSearchParams } from '@/kit/router';
import type { RowAction } from '@/kit/RowActions';
import { useList } from '@/kit/use-list';
import { withFilter } from '@/lib/list-state';
import { FilterOutlined, RightOutlined, TeamOutlined } from '@/ui/icons';
import { pageOf, told, type Action } from './audit';
import { auditList } from './list';
import { ERRORS, LogSwitch } from './LogSwitch';

const ActionDrawer = lazyNamed(() => import('./ActionDrawer'), 'ActionDrawer');
const ErrorLog = lazyNamed(() => import('./ErrorLog'), 'ErrorLog');

// i18n: audit-log:tabs audit-log:tab.*
function AuditLog() {
  const { t } = useTranslation('audit-log');
  const list = useList(auditList);
  const { update } = list;
  const navigate = useNavigate();
  const actionsOf = useCallback(
    (action: Action): readonly RowAction[] => {
      const page = pageOf(action);
      const [id, email] = [told(action.entityId), action.user?.basicInfo.email];
      const only = (name: string, value: string) => () =>
        update((now) => ({ ...withFilter(now, name, { op: 'is', value }), tab: 'all', page: 1, open: null }));
      return [
        {
          key: 'thing',
          label: t('openThing'),
          word: t('openThing'),
          icon: <RightOutlined />,
          disabled: page === null && t('noPage'),
          onAct: () => void (page && navigate(page)),
        },
        {
          key: 'same',
          label: t('sameThing'),
          word: t('sameThing'),
          icon: <FilterOutlined />,
          disabled: id === null && t('noId'),
          onAct: only('id', id ?? ''),
        },
        {
          key: 'actor',
          label: t('sameActor'),
          word: t('sameActor'),
          icon: <TeamOutlined />,
          disabled: !email && t('noActor'),
          onAct: only('actor', email ?? ''),
        },
      ];
    },
    [t, update, navigate],
  );
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      buttons={<LogSwitch />}
      actions={actionsOf}
      renderDetails={(open) => <ActionDrawer {...open} actionsOf={actionsOf} />}
    />
  );
}

/** The audit log: who did what and when; and the errors that the servers have written down. */
export default function AuditLogPage() {
  const [params] = useSearchParams();
  if (params.get('view') !== ERRORS) return <AuditLog />;
  return (
    <Suspense fallback={null}>
      <ErrorLog />
    </Suspense>
  );
}
