import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import type { ListView } from '@/kit/use-list';
import { useRight } from '@/kit/use-right';
import { useIdentity } from '@/kit/use-session';
import { copyText } from '@/ui/clipboard';
import {
  AppstoreOutlined,
  CopyOutlined,
  DeleteOutlined,
  DownloadOutlined,
  EditOutlined,
  MinusCircleOutlined,
  ReloadOutlined,
  StopOutlined,
} from '@/ui/icons';
import { CodeOutlined, RollbackOutlined } from '@/ui/image-icons';
import { notify } from '@/ui/notify';
import { has } from '@/lib/releases';
import { registryTypes } from './api';
import { imageName, ownerIdOf, pullCommand, type ImageRow } from './image';
import { isUnset } from './limits';
import { useLifeCycle } from './use-life-cycle';

const DIALOGS = {
  edit: lazyNamed(() => import('./EditImage'), 'EditImage'),
  apps: lazyNamed(() => import('./EditApps'), 'EditApps'),
  install: lazyNamed(() => import('./InstallImages'), 'InstallImages'),
  cleanUp: lazyNamed(() => import('./CleanUp'), 'CleanUp'),
};

type MakeAct = (key: string, more: Omit<RowAction, 'key' | 'label' | 'word'>) => RowAction;

/** Only these can take a tag off for the server. */
const UNTAGS = 'harbor2';

// i18n: images:whyNot images:readOnly images:act.*
/** What can be done to images, with the reasons where it cannot. */
export function useImageActions({ status, isStale }: Pick<ListView<ImageRow>, 'status' | 'isStale'>) {
  const { t } = useTranslation(['images', 'kit']);
  const { identity, release } = useIdentity();
  const right = useRight('images');
  const { whyNot, mayWrite } = right;
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const cycle = useLifeCycle();
  const { data: types } = useQuery({ ...registryTypes(), enabled: mayWrite && status === 'success' && !isStale });
  const canPurgeForgotten = has(release, 'image.purgeForgotten');

  const copy = useCallback(
    (text: string) => void copyText(text).then((done) => done && notify.success(t('kit:copied'))),
    [t],
  );
  /** What takes it away: from agents, from its registry, from here. */
  const endsOf = useCallback(
    (image: ImageRow, act: MakeAct, noWrite: RowAction['disabled']): RowAction[] => {
      const gone = image.status !== 'ALIVE';
      const noEnd = ownerIdOf(image) === identity.uuid ? undefined : whyNot;
      const type = types?.get(`${image.registry}/${image.project}`) ?? '?';
      return [
        act('uninstall', {
          icon: <MinusCircleOutlined />,
          danger: true,
          disabled: noWrite || (image.agents?.length === 0 && t('images:uninstall.nowhere')),
          onAct: () => void cycle('uninstall', image),
        }),
        act('untag', {
          icon: <MinusCircleOutlined />,
          danger: true,
          disabled: noWrite || (types && type !== UNTAGS && t('images:untag.only', { type })),
          onAct: () => void cycle('untag', image),
        }),
        act('forget', {
          icon: <StopOutlined />,
          danger: true,
          disabled: gone ? t('images:alreadyForgotten') : noEnd,
          onAct: () => void cycle('forget', image),
        }),
        act('purge', {
          icon: <DeleteOutlined />,
          danger: true,
          disabled: noEnd ?? (gone && !canPurgeForgotten && t('images:purge.notForgotten')),
          onAct: () => void cycle('purge', image),
        }),
      ];
    },
    [t, identity.uuid, whyNot, types, canPurgeForgotten, cycle],
  );
  const actionsOf = useCallback(
    (image: ImageRow): readonly RowAction[] => {
      const name = imageName(image);
      const gone = image.status !== 'ALIVE';
      const noWrite = whyNot ?? (gone && t('images:forgottenFirst'));
      const act: MakeAct = (key, more) => ({
        key,
        label: t(`images:actOne.${key}`, { name }),
        ...(key !== 'edit' && key !== 'purge' && { word: t(`images:act.${key}`) }),
        ...more,
      });
      return [
        act('edit', { icon: <EditOutlined />, disabled: noWrite, onAct: () => open('edit', { image }) }),
        act('apps', { icon: <AppstoreOutlined />, disabled: noWrite, onAct: () => open('apps', { image }) }),
        act('resetLimits', {
          icon: <RollbackOutlined />,
          disabled: noWrite || (isUnset(image) && t('images:resetLimits.unset')),
          onAct: () => void cycle('resetLimits', image),
        }),
        act('install', {
          icon: <DownloadOutlined />,
          disabled: noWrite,
          onAct: () => open('install', { images: [image] }),
        }),
        act('copy', { icon: <CopyOutlined />, onAct: () => copy(image.reference) }),
        act('copyPull', { icon: <CodeOutlined />, onAct: () => copy(pullCommand(image)) }),
        act(gone ? 'restore' : 'rescan', {
          icon: <ReloadOutlined />,
          disabled: whyNot,
          onAct: () => void cycle(gone ? 'restore' : 'rescan', image),
        }),
        ...endsOf(image, act, noWrite),
      ];
    },
    [t, whyNot, open, copy, cycle, endsOf],
  );
  return { ...right, actionsOf, dialogs };
}
