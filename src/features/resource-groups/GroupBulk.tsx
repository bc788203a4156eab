import { useTranslation } from 'react-i18next';
import { runBulk } from '@/kit/bulk';
import { BulkActs } from '@/kit/BulkActs';
import { useConfirm } from '@/kit/confirm';
import type { ListView } from '@/kit/use-list';
import { useWrites } from '@/kit/use-writes';
import { isSwitched, switchResourceGroup } from './changes';
import { resourceGroupName, type ResourceGroupRow } from './fields';

// i18n: resource-groups:activate.* resource-groups:deactivate.*
/** What can be done to several resource groups: whether new sessions are started in them. */
export function GroupBulk({ list }: { list: ListView<ResourceGroupRow> }) {
  const { t } = useTranslation('resource-groups');
  const confirm = useConfirm();
  const { refresh } = useWrites('resource-groups');
  const active = list.state.tab === 'inactive';
  const word = active ? 'activate' : 'deactivate';
  const switchAll = async () => {
    const chosen = await list.collect();
    if (!chosen) return;
    const count = chosen.length;
    const title = t(`${word}.many`, { count });
    const go = await confirm({ level: active ? 1 : 2, title, body: t(`${word}.text`), okLabel: t(`${word}.ok`) });
    if (!go) return;
    list.selection.clear();
    runBulk({
      title,
      items: chosen.map(resourceGroupName),
      label: (name) => name,
      run: (name) => switchResourceGroup(name, active),
      readBack: (names) => Promise.all(names.map((name) => isSwitched(name, active))),
      after: refresh,
    });
  };
  return <BulkActs acts={[{ key: word, label: t(`${word}.ok`), danger: !active, onAct: () => void switchAll() }]} />;
}
