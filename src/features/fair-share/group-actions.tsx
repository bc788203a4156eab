import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { useNavigate } from '@/kit/router';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import { paths } from '@/lib/paths';
import { ApartmentOutlined, SettingOutlined, SlidersOutlined } from '@/ui/icons';
import type { Group } from './api';
import { WHAT_IF } from './place';

const DIALOGS = { edit: lazyNamed(() => import('./EditSpec'), 'EditSpec') };

/** What can be done to a resource group here. Only superadmins see any, and the server lets them. */
export function useGroupActions() {
  const { t } = useTranslation('fair-share');
  const navigate = useNavigate();
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const actionsOf = useCallback(
    ({ name }: Group): readonly RowAction[] => [
      {
        key: 'edit',
        label: t('settingsOne', { name }),
        word: t('settings'),
        icon: <SettingOutlined />,
        onAct: () => open('edit', { name }),
      },
      {
        key: 'into',
        label: t('intoOne.group', { name }),
        word: t('into.group'),
        icon: <ApartmentOutlined />,
        onAct: () => void navigate(paths.fairShare({ group: name })),
      },
      {
        key: 'whatIf',
        label: t('lookOne.whatIf', { name }),
        word: t('look.whatIf'),
        icon: <SlidersOutlined />,
        onAct: () => void navigate(paths.fairShare({ group: name }, { view: WHAT_IF })),
      },
    ],
    [t, navigate, open],
  );
  return { actionsOf, dialogs };
}
