import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import { lookAtOne } from '@/kit/lost-answer';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import type { ListView } from '@/kit/use-list';
import { useRight } from '@/kit/use-right';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { has } from '@/lib/releases';
import { CheckCircleOutlined, DeleteOutlined, EditOutlined, StopOutlined } from '@/ui/icons';
import { hasProps, isGone } from './api';
import { deleteKeypair, modifyKeypair } from './changes';
import { keypairId, type KeypairRow } from './fields';

const DIALOGS = {
  create: lazyNamed(() => import('./CreateKeypair'), 'CreateKeypair'),
  edit: lazyNamed(() => import('./EditKeypair'), 'EditKeypair'),
  made: lazyNamed(() => import('./NewSecret'), 'NewSecret'),
};

// i18n: credentials:whyNot credentials:readOnly
/** What can be done to keypairs, with the reasons where it cannot. */
export function useKeypairActions({ update }: Pick<ListView<KeypairRow>, 'update'>) {
  const { t } = useTranslation('credentials');
  const { identity, release } = useIdentity();
  const right = useRight('credentials');
  const { whyNot } = right;
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const confirm = useConfirm();
  const { write } = useWrites('keypairs');
  const ownKey = identity.accessKey;

  const setActive = useCallback(
    (row: KeypairRow, active: boolean, isMain: boolean) => {
      const key = keypairId(row);
      const user = row.user_id ?? '';
      const own = key === ownKey;
      const word = active ? 'activate' : 'deactivate';
      const more = active
        ? []
        : [t('deactivate.sessions'), isMain && t('deactivate.main', { user }), own && t('ownKey')];
      void confirm({
        level: active ? 1 : own ? 3 : 2,
        title: t(`credentials:${word}.title`, { key }),
        body: t(`credentials:${word}.text`, { user }),
        consequences: more.filter((text) => typeof text === 'string'),
        okLabel: t(`credentials:${word}.ok`),
        typed: key,
        run: () => write(() => modifyKeypair(key, { is_active: active })),
        readBack: lookAtOne(hasProps({ is_active: active }), key),
        says: {
          did: active ? 'activated' : 'deactivated',
          name: key,
          row: key,
          link: {
            to: paths.credentials({ tab: active ? null : 'inactive', open: key }),
            place: t(`credentials:tab.${active ? 'active' : 'inactive'}`),
          },
          undo: () => write(() => modifyKeypair(key, { is_active: !active })),
        },
      });
    },
    [confirm, t, write, ownKey],
  );

  const remove = useCallback(
    (row: KeypairRow) => {
      const key = keypairId(row);
      void confirm({
        level: 3,
        title: t('delete.title', { key }),
        body: t('delete.text', { user: row.user_id }),
        consequences: [t('delete.forever'), t('delete.ssh')],
        okLabel: t('delete.ok'),
        typed: key,
        run: () => write(() => deleteKeypair(key)),
        readBack: lookAtOne(isGone, key),
        says: { did: 'deletedForGood', name: key },
      }).then((gone) => gone && update({ open: null }));
    },
    [confirm, t, write, update],
  );

  /** `isMain`: whether it is its owner's main key. Not known counts as not: then the server's refusal speaks. */
  const actionsOf = useCallback(
    (row: KeypairRow, isMain = false): readonly RowAction[] => {
      const key = keypairId(row);
      const editing: RowAction = {
        key: 'edit',
        label: t('editOne', { key }),
        icon: <EditOutlined />,
        disabled: whyNot,
        onAct: () => open('edit', { row }),
      };
      if (row.is_active)
        return [
          editing,
          {
            key: 'deactivate',
            label: t('deactivateOne', { key }),
            icon: <StopOutlined />,
            disabled: whyNot ?? (isMain && has(release, 'keypair.isDefault') && t('mainStaysActive')),
            onAct: () => setActive(row, false, isMain),
          },
        ];
      return [
        editing,
        {
          key: 'activate',
          label: t('activateOne', { key }),
          icon: <CheckCircleOutlined />,
          disabled: whyNot,
          onAct: () => setActive(row, true, isMain),
        },
        {
          key: 'delete',
          label: t('deleteOne', { key }),
          icon: <DeleteOutlined />,
          danger: true,
          disabled: whyNot ?? (isMain && t('mainNotDeleted')),
          onAct: () => remove(row),
        },
      ];
    },
    [t, whyNot, release, open, setActive, remove],
  );
  const create = () => open('create', { onDone: (keys, user) => open('made', { keys, user }) });
  return { ...right, actionsOf, create, dialogs };
}
