import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import { lookAtOne } from '@/kit/lost-answer';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import { useFeature, useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { DeleteOutlined, EditOutlined, KeyOutlined } from '@/ui/icons';
import { areEnding, deleteService } from './api';
import { isEnding, serviceId, serviceName, type ServiceRow } from './service';

const DIALOGS = {
  edit: lazyNamed(() => import('./EditService'), 'EditService'),
  token: lazyNamed(() => import('./NewToken'), 'NewToken'),
};

// i18n: services:act.* services:actOne.*
/** What can be done to a model service, with the reasons where it cannot. */
export function useServiceActions() {
  const { t } = useTranslation('services');
  const { identity } = useIdentity();
  const { available: ownAlone } = useFeature('service.ownAlone');
  const confirm = useConfirm();
  const { write } = useWrites('services');
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const actionsOf = useCallback(
    (service: ServiceRow): readonly RowAction[] => {
      const name = serviceName(service);
      const isOwn = service.created_user_email === identity.email;
      const foreign = ownAlone && identity.role !== 'superadmin' && !isOwn && t('foreign');
      const whyNot = (isEnding(service) && t('ending')) || foreign;
      const act = (key: string, more: Omit<RowAction, 'key' | 'label' | 'word'>): RowAction => ({
        key,
        label: t(`actOne.${key}`, { name }),
        word: t(`act.${key}`),
        ...more,
      });
      return [
        act('edit', { icon: <EditOutlined />, disabled: whyNot, onAct: () => open('edit', { service }) }),
        act('token', {
          icon: <KeyOutlined />,
          disabled: whyNot || (!isOwn && t('tokenOfOwner')),
          onAct: () => open('token', { service }),
        }),
        act('delete', {
          icon: <DeleteOutlined />,
          danger: true,
          disabled: whyNot,
          onAct: () =>
            void confirm({
              level: 2,
              title: t('actOne.delete', { name }),
              consequences: [
                t('deleteConsequence.address'),
                t('deleteConsequence.sessions', { count: service.replicas ?? 0 }),
                t('deleteConsequence.folder'),
              ],
              okLabel: t('act.delete'),
              run: () => write(() => deleteService(serviceId(service))),
              readBack: lookAtOne(areEnding, service),
              says: { did: 'deletedForGood', name },
            }),
        }),
      ];
    },
    [t, identity, ownAlone, open, confirm, write],
  );
  return { actionsOf, dialogs };
}
