import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useRescan } from '@/entities/registries/use-rescan';
import { lazyNamed } from '@/kit/lazy-named';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import type { ListView } from '@/kit/use-list';
import { useTrail } from '@/kit/use-trail';
import { DeleteOutlined, EditOutlined, PlusOutlined, ReloadOutlined } from '@/ui/icons';
import { entryId, entryName, placeOf, type Entry, type Registry } from './registry';

const DIALOGS = {
  create: lazyNamed(() => import('./CreateRegistry'), 'CreateRegistry'),
  edit: lazyNamed(() => import('./EditEntry'), 'EditEntry'),
  delete: lazyNamed(() => import('./DeleteRegistry'), 'DeleteRegistry'),
};

/** What can be done to a registry as a whole, and to one project of it. Only superadmins see any, and the server lets them. */
export function useRegistryActions({ update }: Pick<ListView<Registry>, 'update'>) {
  const { t } = useTranslation('registries');
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const rescan = useRescan();
  const trail = useTrail();

  const entryActionsOf = useCallback(
    (registry: Registry, entry: Entry): readonly RowAction[] => {
      const name = entryName(entry);
      return [
        {
          key: 'rescan',
          label: t('rescanOne', { name }),
          icon: <ReloadOutlined />,
          onAct: () => rescan([placeOf(entry)]),
        },
        {
          key: 'edit',
          label: t('editOne', { name }),
          icon: <EditOutlined />,
          onAct: () => open('edit', { registry, entry }),
        },
        {
          key: 'delete',
          label: t('deleteOne', { name }),
          icon: <DeleteOutlined />,
          danger: true,
          onAct: () => open('delete', { registry, entries: [entry], onDone: () => undefined }),
        },
        ...trail({ feature: 'registry-entries', id: entryId(entry) }, name),
      ];
    },
    [t, open, rescan, trail],
  );

  const actionsOf = useCallback(
    (registry: Registry): readonly RowAction[] => {
      const { name, entries } = registry;
      const [only] = entries.length === 1 ? entries : [];
      return [
        {
          key: 'rescan',
          label: t('rescanOne', { name }),
          icon: <ReloadOutlined />,
          onAct: () => rescan(entries.map(placeOf)),
        },
        {
          key: 'edit',
          label: t('editOne', { name }),
          icon: <EditOutlined />,
          // Which of several is chosen where they are listed.
          onAct: () => (only ? open('edit', { registry, entry: only }) : update({ open: name })),
        },
        {
          key: 'addProject',
          label: t('addProjectTo', { name }),
          icon: <PlusOutlined />,
          onAct: () => open('create', { of: registry }),
        },
        {
          key: 'delete',
          label: t('deleteOne', { name }),
          icon: <DeleteOutlined />,
          danger: true,
          onAct: () => open('delete', { registry, entries, onDone: () => update({ open: null }) }),
        },
      ];
    },
    [t, open, update, rescan],
  );
  return { actionsOf, entryActionsOf, dialogs };
}
