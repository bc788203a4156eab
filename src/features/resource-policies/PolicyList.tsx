import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkBar } from '@/kit/BulkBar';
import { ListToolbar } from '@/kit/ListToolbar';
import { ResourceTable } from '@/kit/ResourceTable';
import { useList } from '@/kit/use-list';
import { useClientList, type ClientSource } from '@/kit/use-resource-list';
import { useSelection } from '@/kit/use-selection';
import { useIdentity } from '@/kit/use-session';
import type { PolicyKind } from '@/lib/paths';
import { PageHeader } from '@/ui/PageHeader';
import { usePolicyActions } from './actions';
import { entityOf, fetchPolicies } from './api';
import { policyFields, policyName } from './fields';
import type { Policy } from './policy';

const PolicyDrawer = lazy(() => import('./PolicyDrawer').then((m) => ({ default: m.PolicyDrawer })));

// i18n: policies:title.* policies:create.*
/** The policies of one kind: superadmins manage them, domain admins read them. */
export function PolicyList({ kind }: { kind: PolicyKind }) {
  const { t } = useTranslation('policies');
  const { identity, release } = useIdentity();
  const superadmin = identity.role === 'superadmin';
  const set = policyFields[kind];
  const page = useList(set, { sort: 'name', name: `policies-${kind}` });
  const { state, update, prefs } = page;
  const selection = useSelection(policyName);
  const source = useMemo<ClientSource<Policy>>(
    () => ({
      entity: entityOf(kind),
      variables: {},
      fetchAll: (signal) => fetchPolicies(kind, { release, superadmin }, signal),
      fields: set,
      search: ['name', 'allowedVfolderHosts'],
    }),
    [kind, set, release, superadmin],
  );
  const { actionsOf, create, removeMany, dialogs, busy, mayWrite, whyNot } = usePolicyActions(kind);
  const paused = selection.count > 0 || busy;
  const list = useClientList(source, state, prefs.refresh > 0 && !paused && prefs.refresh * 1000);
  const title = t(`title.${kind}`);
  const createButton = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} disabled={!mayWrite} title={whyNot} onClick={create}>
      {t('create')}
    </Button>
  );
  return (
    <>
      <PageHeader title={title} note={mayWrite ? t(`about.${kind}`) : t('readOnly', { reason: whyNot })}>
        {createButton}
      </PageHeader>
      <ListToolbar {...page} label={title} set={set} list={list} paused={paused} />
      {mayWrite ? (
        <BulkBar selection={selection} total={list.total}>
          <button
            type="button"
            className="qd-button"
            onClick={() =>
              void (
                selection.allMatching
                  ? list.everything(new AbortController().signal)
                  : Promise.resolve([...selection.rows.values()])
              ).then((rows) => removeMany(rows, selection.clear))
            }
          >
            {t('removeChosen')}
          </button>
        </BulkBar>
      ) : null}
      <ResourceTable
        {...page}
        label={title}
        set={set}
        list={list}
        idOf={policyName}
        nameOf={policyName}
        {...(mayWrite && { selection })}
        actions={actionsOf}
        emptyAction={createButton}
      />
      {state.open !== null ? (
        <Suspense fallback={null}>
          <PolicyDrawer
            kind={kind}
            name={state.open}
            names={list.rows.map(policyName)}
            known={list.rows.find((row) => row.name === state.open)}
            onOpen={(open) => update({ open })}
            actionsOf={actionsOf}
          />
        </Suspense>
      ) : null}
      {dialogs}
    </>
  );
}
