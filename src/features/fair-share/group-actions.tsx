import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '@/kit/router';
import type { RowAction } from '@/kit/RowActions';
import { paths } from '@/lib/paths';
import { ApartmentOutlined } from '@/ui/icons';
import type { Group } from './api';

/** What can be done to a resource group here. */
export function useGroupActions() {
  const { t } = useTranslation('fair-share');
  const navigate = useNavigate();
  const actionsOf = useCallback(
    ({ name }: Group): readonly RowAction[] => [
      {
        key: 'into',
        label: t('intoOne.group', { name }),
        word: t('into.group'),
        icon: <ApartmentOutlined />,
        onAct: () => void navigate(paths.fairShare({ group: name })),
      },
    ],
    [t, navigate],
  );
  return { actionsOf, dialogs: { busy: false, node: null } };
}
