import { useQuery, type QueryClient } from '@tanstack/react-query';
import { lazy, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useIdentity } from '@/kit/use-session';
import { useKeypairActions } from './actions';
import { keypairDetail, mainKeys } from './api';
import { keypairId, type KeypairRow } from './fields';
import { keypairsList } from './list';

const drawer = () => import('./KeypairDrawer');
const KeypairDrawer = lazy(() => drawer().then((m) => ({ default: m.KeypairDrawer })));
const KeypairBulk = lazy(() => import('./KeypairBulk').then((m) => ({ default: m.KeypairBulk })));

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(keypairDetail(id))]);

// i18n: credentials:tabs credentials:tab.*
/** Keypairs: superadmins manage all, domain admins read those of their own domain. */
export default function CredentialsPage() {
  const { t } = useTranslation('credentials');
  const { identity } = useIdentity();
  const list = useList(keypairsList);
  const { update } = list;
  const openRow = useCallback((open: string | null) => update({ open }), [update]);
  const { actionsOf, rowActionsOf, create, dialogs, busy, mayWrite, whyNot } = useKeypairActions(openRow);
  const ids = useMemo(() => list.rows.map(keypairId), [list.rows]);
  const { data: main } = useQuery({ ...mainKeys(ids), enabled: mayWrite && ids.length > 0 });
  const actions = useCallback((row: KeypairRow) => rowActionsOf(row, main?.has(keypairId(row))), [rowActionsOf, main]);
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={mayWrite ? null : t('readOnly', { domain: identity.domain, reason: whyNot })}
      create={{ label: t('create'), whyNot, onAct: create }}
      bulk={mayWrite ? <KeypairBulk list={list} /> : null}
      actions={actions}
      busy={busy}
      warm={warm}
      renderDetails={(open) => <KeypairDrawer {...open} actionsOf={actionsOf} />}
    >
      {dialogs}
    </ListPage>
  );
}
