import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { useNavigate, useSearchParams } from '@/kit/router';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import { BarChartOutlined, ProjectOutlined, QuestionCircleOutlined, SettingOutlined, TeamOutlined } from '@/ui/icons';
import { memberOf } from './member';
import { below, levelAt, type Place } from './place';
import { shareName, type Share } from './share';

const DIALOGS = {
  history: lazyNamed(() => import('./HistoryDrawer'), 'HistoryDrawer'),
  weight: lazyNamed(() => import('./SetWeight'), 'SetWeight'),
  weights: lazyNamed(() => import('./SetWeights'), 'SetWeights'),
};

// i18n: fair-share:into.* fair-share:intoOne.* fair-share:look.* fair-share:lookOne.*
/** What can be done to the shares of a place. Only superadmins see any, and the server lets them. */
export function useShareActions(place: Place) {
  const { t } = useTranslation('fair-share');
  const navigate = useNavigate();
  const [, setParams] = useSearchParams();
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const level = levelAt(place);
  const actionsOf = useCallback(
    (share: Share): readonly RowAction[] => {
      const name = shareName(share);
      const to = below(place, share.id);
      const weigh: RowAction = {
        key: 'edit',
        label: t('weightOne', { name }),
        word: t('weights.ok'),
        icon: <SettingOutlined />,
        onAct: () => open('weight', { place, share }),
      };
      const look = (part: 'explain' | 'usage', icon: ReactNode): RowAction => ({
        key: part,
        label: t(`lookOne.${part}`, { name }),
        word: t(`look.${part}`),
        icon,
        onAct: () =>
          setParams((now) => {
            const next = new URLSearchParams(now);
            next.set('open', share.id);
            next.set('part', part);
            return next;
          }),
      });
      const looks = [look('explain', <QuestionCircleOutlined />), look('usage', <BarChartOutlined />)];
      if (to === undefined) return [weigh, ...looks];
      return [
        weigh,
        {
          key: 'into',
          label: t(`intoOne.${level}`, { name }),
          word: t(`into.${level}`),
          icon: level === 'domain' ? <ProjectOutlined /> : <TeamOutlined />,
          onAct: () => void navigate(to),
        },
        ...looks,
      ];
    },
    [t, navigate, setParams, open, place, level],
  );
  const weighMany = useCallback(
    (shares: readonly Share[], onGo: (weight: string | null) => void) => open('weights', { shares, onGo }),
    [open],
  );
  const showMany = useCallback(
    (shares: readonly Share[]) =>
      open('history', { group: place.group ?? '', shown: shares.map((share) => memberOf(place, share)) }),
    [open, place],
  );
  return { actionsOf, dialogs, weighMany, showMany };
}
