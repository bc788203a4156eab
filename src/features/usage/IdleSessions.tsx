import { useTranslation } from 'react-i18next';
import { Suspense } from 'react';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { ListTabs } from '@/kit/Tabs';
import { useList } from '@/kit/use-list';
import { useIdentity } from '@/kit/use-session';
import { countFormat } from '@/lib/formats';
import { withFilter } from '@/lib/list-state';
import { busyPercent } from './idle';
import { idleList } from './idle-list';
import { ViewSwitch } from './ViewSwitch';

const OwnerUse = lazyNamed(() => import('./OwnerUse'), 'OwnerUse');

/** Lines in percent; `all` draws none. */
const LINES = ['all', '5', '10', '20', '50'];

/** Sessions that hold resources and hardly use them: those below a line that the reader draws. */
export function IdleSessions() {
  const { t, i18n } = useTranslation('usage-idle');
  const { identity } = useIdentity();
  const list = useList(idleList);
  const { state, update, known } = list;
  const line = state.filters.busy;
  const unmeasured = known?.filter(({ use }) => busyPercent(use) === null).length ?? 0;
  const number = countFormat(i18n.language);
  const isSuperadmin = identity.role === 'superadmin';
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={
        <>
          {isSuperadmin ? t('note') : t('noteDomain', { domain: identity.domain })}
          {unmeasured > 0 ? (
            <span role="status"> {t('unmeasured', { count: unmeasured, shown: number(unmeasured) })}</span>
          ) : null}
        </>
      }
      buttons={isSuperadmin ? <ViewSwitch /> : null}
      above={
        <div className="qd-usage-lines">
          <Suspense fallback={null}>{known ? <OwnerUse sessions={known} /> : null}</Suspense>
          <ListTabs
            label={t('lines')}
            tabs={LINES.map((key) => ({
              key,
              label: key === 'all' ? t('all') : t('below', { percent: number(Number(key)) }),
            }))}
            current={line ? (line.op === 'le' ? line.value : null) : 'all'}
            onChoose={(key) =>
              update((now) => withFilter(now, 'busy', key === 'all' ? null : { op: 'le', value: key }))
            }
          />
        </div>
      }
    />
  );
}
