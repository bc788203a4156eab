import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useKeypairActions } from './actions';
import { keypairDetail, mainKeys } from './api';
import { keypairId, type KeypairRow } from './fields';
import { keypairsList } from './list';

const drawer = () => import('./KeypairDrawer');
const KeypairDrawer = lazyNamed(drawer, 'KeypairDrawer');
const KeypairBulk = lazyNamed(() => import('./KeypairBulk'), 'KeypairBulk');

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(keypairDetail(id))]);

// i18n: credentials:tabs credentials:tab.*
/** Keypairs: superadmins manage all, domain admins read those of their own domain. */
export default function CredentialsPage() {
  const { t } = useTranslation('credentials');
  const list = useList(keypairsList);
  const { actionsOf, create, dialogs, mayWrite, whyNot, readOnly } = useKeypairActions(list);
  const ids = useMemo(() => list.rows.map(keypairId), [list.rows]);
  const { data: main } = useQuery({ ...mainKeys(ids), enabled: mayWrite && ids.length > 0 });
  const actions = useCallback((row: KeypairRow) => actionsOf(row, main?.has(keypairId(row))), [actionsOf, main]);
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={readOnly}
      create={{ label: t('create'), whyNot, onAct: create }}
      bulk={mayWrite ? <KeypairBulk list={list} /> : null}
      actions={actions}
      warm={warm}
      renderDetails={(open) => <KeypairDrawer {...open} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}
