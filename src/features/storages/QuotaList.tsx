import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useDialogs } from '@/kit/use-dialogs';
import { oneOf, useList } from '@/kit/use-list';
import { ReadProgress } from './ReadProgress';
import { useScopeActions } from './scope-actions';
import { scopesList } from './scope-list';
import { useScopeReads } from './scope-reads';
import type { Scope } from './scopes';
import { ViewSwitch } from './ViewSwitch';
import './storages.css';

const ScopeBulk = lazyNamed(() => import('./ScopeBulk'), 'ScopeBulk');
const ScopeDrawer = lazyNamed(() => import('./ScopeDrawer'), 'ScopeDrawer');
const DIALOGS = {
  set: lazyNamed(() => import('./SetLimit'), 'SetLimit'),
  setMany: lazyNamed(() => import('./SetLimits'), 'SetLimits'),
};

// i18n: quotas:tabs quotas:tab.*
/** The quotas of all users and projects, on all volumes that have some: what each uses of its limit, the fullest first. */
export function QuotaList() {
  const { t } = useTranslation('quotas');
  const list = useList(scopesList);
  const [all, setAll] = useState(false);
  const reads = useScopeReads(list, all);
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const onSet = useCallback((scope: Scope) => open('set', { scope }), [open]);
  const actionsOf = useScopeActions(onSet);
  const onlySeen = list.state.tab === 'unused' && !all && list.status === 'success' && list.total > list.rows.length;
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={
        <>
          {t(list.state.tab === 'unused' ? 'noteUnused' : 'note')}
          <ReadProgress reads={reads} onAll={onlySeen ? () => setAll(true) : undefined} />
        </>
      }
      buttons={<ViewSwitch />}
      bulk={<ScopeBulk list={list} onSet={(scopes, onGo) => open('setMany', { scopes, onGo })} />}
      actions={actionsOf}
      renderDetails={(details) => <ScopeDrawer {...details} detail={oneOf(list, details.id)} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}
