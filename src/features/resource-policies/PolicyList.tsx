import { lazy, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useClientList, type ClientSource } from '@/kit/use-resource-list';
import { useSelection } from '@/kit/use-selection';
import { useIdentity } from '@/kit/use-session';
import type { PolicyKind } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { usePolicyActions } from './actions';
import { entityOf, fetchPolicies } from './api';
import { policyFields, policyName } from './fields';
import type { Policy } from './policy';

const PolicyDrawer = lazy(() => import('./PolicyDrawer').then((m) => ({ default: m.PolicyDrawer })));

// i18n: policies:title.* policies:about.*
/** The policies of one kind: superadmins manage them, domain admins read them. */
export function PolicyList({ kind }: { kind: PolicyKind }) {
  const { t } = useTranslation('policies');
  const { identity, release } = useIdentity();
  const superadmin = identity.role === 'superadmin';
  const set = policyFields[kind];
  const page = useList(set, { sort: 'name', name: `policies-${kind}` });
  const { state } = page;
  const selection = useSelection(policyName, state);
  const source = useMemo<ClientSource<Policy>>(
    () => ({
      entity: entityOf(kind),
      idOf: policyName,
      variables: {},
      fetchAll: (signal) => fetchPolicies(kind, { release, superadmin }, signal),
      fields: set,
      search: ['name', 'allowedVfolderHosts'],
    }),
    [kind, set, release, superadmin],
  );
  const { actionsOf, create, removeMany, dialogs, busy, mayWrite, whyNot } = usePolicyActions(kind);
  const paused = selection.count > 0 || busy;
  const list = useClientList(source, state, page.refreshEvery(paused));
  const removeChosen = async () => {
    const policies = await selection.collect(list.everything);
    if (policies) removeMany(policies, selection.clear);
  };
  return (
    <ListPage
      title={t(`title.${kind}`)}
      note={mayWrite ? t(`about.${kind}`) : t('readOnly', { reason: whyNot })}
      page={page}
      set={set}
      list={list}
      idOf={policyName}
      nameOf={policyName}
      create={{ label: t('create'), whyNot, onAct: create }}
      selection={mayWrite ? selection : undefined}
      bulk={<Button onClick={() => void removeChosen()}>{t('removeChosen')}</Button>}
      actions={actionsOf}
      paused={paused}
      renderDetails={(open) => <PolicyDrawer {...open} kind={kind} source={source} actionsOf={actionsOf} />}
    >
      {dialogs}
    </ListPage>
  );
}
