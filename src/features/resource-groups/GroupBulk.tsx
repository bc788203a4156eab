import { useTranslation } from 'react-i18next';
import { BulkActs } from '@/kit/BulkActs';
import { useBulkAct } from '@/kit/use-bulk-act';
import type { ListView } from '@/kit/use-list';
import { isSwitched, switchResourceGroup } from './changes';
import { resourceGroupName, type ResourceGroupRow } from './fields';

// i18n: resource-groups:activate.* resource-groups:deactivate.*
/** What can be done to several resource groups: whether new sessions are started in them. */
export function GroupBulk({ list }: { list: ListView<ResourceGroupRow> }) {
  const { t } = useTranslation('resource-groups');
  const bulkAct = useBulkAct(list, 'resource-groups');
  const active = list.state.tab === 'inactive';
  const word = active ? 'activate' : 'deactivate';
  const switchAll = () =>
    bulkAct(
      (chosen) => chosen.map(resourceGroupName),
      ({ length: count }) => ({
        level: active ? 1 : 2,
        title: t(`${word}.many`, { count }),
        text: [t(`${word}.text`)],
        okLabel: t(`${word}.ok`),
        label: (name) => name,
        run: (name) => switchResourceGroup(name, active),
        readBack: (names) => Promise.all(names.map((name) => isSwitched(name, active))),
      }),
    );
  return <BulkActs acts={[{ key: word, label: t(`${word}.ok`), danger: !active, onAct: () => void switchAll() }]} />;
}
