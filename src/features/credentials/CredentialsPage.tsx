import { useQuery, type QueryClient } from '@tanstack/react-query';
import { lazy, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useServerList } from '@/kit/use-resource-list';
import { useSelection } from '@/kit/use-selection';
import { useIdentity } from '@/kit/use-session';
import { useKeypairActions } from './actions';
import { keypairDetail, keypairsSource, mainKeys } from './api';
import { keypairFields, keypairId, LIST, TABS, type KeypairRow } from './fields';

const drawer = () => import('./KeypairDrawer');
const KeypairDrawer = lazy(() => drawer().then((m) => ({ default: m.KeypairDrawer })));
const KeypairBulk = lazy(() => import('./KeypairBulk').then((m) => ({ default: m.KeypairBulk })));

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(keypairDetail(id))]);

// i18n: credentials:tab.*
/** Keypairs: superadmins manage all, domain admins read those of their own domain. */
export default function CredentialsPage() {
  const { t } = useTranslation('credentials');
  const { identity } = useIdentity();
  const page = useList(keypairFields, LIST);
  const { state, update, prefs } = page;
  const selection = useSelection(keypairId, state);
  const openRow = useCallback((open: string | null) => update({ open }), [update]);
  const { actionsOf, rowActionsOf, create, dialogs, busy, mayWrite, whyNot } = useKeypairActions(openRow);
  const paused = selection.count > 0 || busy;
  const list = useServerList(keypairsSource, state, prefs.columns, page.refreshEvery(paused));
  const ids = useMemo(() => list.rows.map(keypairId), [list.rows]);
  const { data: main } = useQuery({ ...mainKeys(ids), enabled: mayWrite && ids.length > 0 });
  const actions = useCallback((row: KeypairRow) => rowActionsOf(row, main?.has(keypairId(row))), [rowActionsOf, main]);
  return (
    <ListPage
      title={t('title')}
      note={mayWrite ? null : t('readOnly', { domain: identity.domain, reason: whyNot })}
      page={page}
      set={keypairFields}
      list={list}
      idOf={keypairId}
      nameOf={keypairId}
      create={{ label: t('create'), whyNot, onAct: create }}
      tabs={{ label: t('tabs'), items: TABS.map((key) => ({ key, label: t(`tab.${key}`) })) }}
      selection={mayWrite ? selection : undefined}
      bulk={<KeypairBulk selection={selection} state={state} />}
      actions={actions}
      paused={paused}
      warm={warm}
      renderDetails={(open) => <KeypairDrawer {...open} actionsOf={actionsOf} />}
    >
      {dialogs}
    </ListPage>
  );
}
