import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '@/kit/router';
import type { RowAction } from '@/kit/RowActions';
import { ProjectOutlined, TeamOutlined } from '@/ui/icons';
import { below, levelAt, type Place } from './place';
import { shareName, type Share } from './share';

// i18n: fair-share:into.* fair-share:intoOne.*
/** What can be done to the shares of a place. */
export function useShareActions(place: Place) {
  const { t } = useTranslation('fair-share');
  const navigate = useNavigate();
  const level = levelAt(place);
  const actionsOf = useCallback(
    (share: Share): readonly RowAction[] => {
      const name = shareName(share);
      const to = below(place, share.id);
      if (to === undefined) return [];
      return [
        {
          key: 'into',
          label: t(`intoOne.${level}`, { name }),
          word: t(`into.${level}`),
          icon: level === 'domain' ? <ProjectOutlined /> : <TeamOutlined />,
          onAct: () => void navigate(to),
        },
      ];
    },
    [t, navigate, place, level],
  );
  return { actionsOf, dialogs: { busy: false, node: null } };
}
