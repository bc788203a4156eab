import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { oneOf, useList } from '@/kit/use-list';
import type { PolicyKind } from '@/lib/paths';
import { usePolicyActions } from './actions';
import { policyLists } from './list';

const BulkActs = lazyNamed(() => import('@/kit/BulkActs'), 'BulkActs');
const PolicyDrawer = lazyNamed(() => import('./PolicyDrawer'), 'PolicyDrawer');

// i18n: policies:title.* policies:about.*
/** The policies of one kind: superadmins manage them, domain admins read them. */
export function PolicyList({ kind }: { kind: PolicyKind }) {
  const { t } = useTranslation('policies');
  const list = useList(policyLists[kind]);
  const { actionsOf, dialogs, mayWrite, whyNot, readOnly } = usePolicyActions(kind);
  const removeChosen = async () => {
    const policies = await list.collect();
    if (policies) dialogs.open('removeMany', { kind, policies, onDone: list.selection.clear });
  };
  return (
    <ListPage
      list={list}
      title={t(`title.${kind}`)}
      note={readOnly ?? t(`about.${kind}`)}
      create={{ label: t('create'), whyNot, onAct: () => dialogs.open('create', { kind }) }}
      bulk={
        mayWrite ? (
          <BulkActs
            acts={[{ key: 'delete', label: t('removeChosen'), danger: true, onAct: () => void removeChosen() }]}
          />
        ) : null
      }
      actions={actionsOf}
      renderDetails={(open) => (
        <PolicyDrawer {...open} kind={kind} detail={oneOf(list, open.id)} actionsOf={actionsOf} />
      )}
      dialogs={dialogs}
    />
  );
}
