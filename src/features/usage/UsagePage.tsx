import { Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useSearchParams } from '@/kit/router';
import type { RowAction } from '@/kit/RowActions';
import { useList } from '@/kit/use-list';
import { useIsSuperadmin } from '@/kit/use-session';
import { withFilter } from '@/lib/list-state';
import { RightOutlined } from '@/ui/icons';
import { usageList } from './list';
import type { By, UsageRow } from './usage';
import { ViewSwitch } from './ViewSwitch';
import { IDLE } from './views';
import './usage.css';

const UsageChart = lazyNamed(() => import('./UsageChart'), 'UsageChart');
const IdleSessions = lazyNamed(() => import('./IdleSessions'), 'IdleSessions');

/** What a row is looked into by: its domain's projects, its project's users. */
const WITHIN: Partial<Record<By, { by: By; filter: string }>> = {
  group: { by: 'project', filter: 'group' },
  domain: { by: 'project', filter: 'domain' },
  project: { by: 'user', filter: 'project' },
};

// i18n: usage:tabs usage:tab.* usage:within.*
function UsageList() {
  const { t } = useTranslation('usage');
  const list = useList(usageList);
  const { update } = list;
  const actionsOf = useCallback(
    (row: UsageRow): readonly RowAction[] => {
      const within = WITHIN[row.by];
      if (!within) return [];
      const label = t(`within.${row.by}`, { name: row.name });
      const value = row.name.replace(/[\\,]/g, '\\$&');
      const onAct = () =>
        update((now) => ({ ...withFilter(now, within.filter, { op: 'in', value }), tab: within.by, q: '', page: 1 }));
      return [{ key: 'within', label, icon: <RightOutlined />, onAct }];
    },
    [t, update],
  );
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      buttons={<ViewSwitch />}
      actions={actionsOf}
      above={
        <Suspense fallback={<div className="qd-usage-chart" />}>
          <UsageChart list={list} />
        </Suspense>
      }
    />
  );
}

/** Usage: who held how much of the machines, over time; and what is held now without being used. */
export default function UsagePage() {
  const [params] = useSearchParams();
  if (useIsSuperadmin() && params.get('view') !== IDLE) return <UsageList />;
  return (
    <Suspense fallback={null}>
      <IdleSessions />
    </Suspense>
  );
}
