import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '@/kit/ListPage';
import { oneOf, useList } from '@/kit/use-list';
import type { PolicyKind } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { usePolicyActions } from './actions';
import { policyLists } from './list';

const PolicyDrawer = lazy(() => import('./PolicyDrawer').then((m) => ({ default: m.PolicyDrawer })));

// i18n: policies:title.* policies:about.*
/** The policies of one kind: superadmins manage them, domain admins read them. */
export function PolicyList({ kind }: { kind: PolicyKind }) {
  const { t } = useTranslation('policies');
  const list = useList(policyLists[kind]);
  const { actionsOf, create, removeMany, dialogs, busy, mayWrite, whyNot } = usePolicyActions(kind);
  const removeChosen = async () => {
    const policies = await list.collect();
    if (policies) removeMany(policies, list.selection.clear);
  };
  return (
    <ListPage
      list={list}
      title={t(`title.${kind}`)}
      note={mayWrite ? t(`about.${kind}`) : t('readOnly', { reason: whyNot })}
      create={{ label: t('create'), whyNot, onAct: create }}
      bulk={mayWrite ? <Button onClick={() => void removeChosen()}>{t('removeChosen')}</Button> : null}
      actions={actionsOf}
      busy={busy}
      renderDetails={(open) => (
        <PolicyDrawer {...open} kind={kind} detail={oneOf(list, open.id)} actionsOf={actionsOf} />
      )}
    >
      {dialogs}
    </ListPage>
  );
}
