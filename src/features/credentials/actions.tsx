import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { useConfirm } from '@/kit/confirm';
import { lookAtOne } from '@/kit/lost-answer';
import type { RowAction } from '@/kit/RowActions';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { has } from '@/lib/releases';
import { CheckCircleOutlined, DeleteOutlined, EditOutlined, EyeOutlined, StopOutlined } from '@/ui/icons';
import { hasProps, isGone } from './api';
import { deleteKeypair, modifyKeypair, type NewKeys } from './changes';
import { keypairId, type KeypairRow } from './fields';

const CreateKeypair = lazy(() => import('./CreateKeypair').then((m) => ({ default: m.CreateKeypair })));
const EditKeypair = lazy(() => import('./EditKeypair').then((m) => ({ default: m.EditKeypair })));
const NewSecret = lazy(() => import('./NewSecret').then((m) => ({ default: m.NewSecret })));

type Open =
  { kind: 'create' } | { kind: 'edit'; row: KeypairRow } | { kind: 'made'; keys: NewKeys; user: string } | null;

/**
 * What can be done to keypairs, with the reasons where it cannot.
 * @param onDetails opens a keypair's drawer; null closes the one that is open
 */
export function useKeypairActions(onDetails: (key: string | null) => void) {
  const { t } = useTranslation('credentials');
  const { identity, release } = useIdentity();
  const mayWrite = identity.role === 'superadmin';
  const whyNot = mayWrite ? undefined : t('whyNot');
  const confirm = useConfirm();
  const { write } = useWrites('keypairs');
  const [open, setOpen] = useState<Open>(null);
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
      }).then((gone) => gone && onDetails(null));
    },
    [confirm, t, write, onDetails],
  );

  /** `isMain`: whether it is its owner's main key. Not known counts as not: then the server's refusal speaks. */
  const actionsOf = useCallback(
    (row: KeypairRow, isMain = false): readonly RowAction[] => {
      const key = keypairId(row);
      const editing: RowAction = {
        key: 'edit',
        label: t('editOne', { key }),
        icon: <EditOutlined />,
        disabled: whyNot ?? false,
        onAct: () => setOpen({ kind: 'edit', row }),
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
          disabled: whyNot ?? false,
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
    [t, whyNot, release, setActive, remove],
  );
  const rowActionsOf = useCallback(
    (row: KeypairRow, isMain?: boolean): readonly RowAction[] => {
      const key = keypairId(row);
      return [
        { key: 'details', label: t('detailsOf', { key }), icon: <EyeOutlined />, onAct: () => onDetails(key) },
        ...actionsOf(row, isMain),
      ];
    },
    [actionsOf, onDetails, t],
  );

  const close = useCallback(() => setOpen(null), []);
  const dialogs: ReactNode = useMemo(
    () =>
      open && (
        <Suspense fallback={null}>
          {open.kind === 'create' ? (
            <CreateKeypair onDone={(keys, user) => setOpen({ kind: 'made', keys, user })} onClose={close} />
          ) : null}
          {open.kind === 'edit' ? <EditKeypair row={open.row} onClose={close} /> : null}
          {open.kind === 'made' ? <NewSecret keys={open.keys} user={open.user} onClose={close} /> : null}
        </Suspense>
      ),
    [open, close],
  );
  return {
    mayWrite,
    whyNot,
    /** Something is open that a refresh of the list should not disturb. */
    busy: open !== null,
    actionsOf,
    rowActionsOf,
    create: () => setOpen({ kind: 'create' }),
    dialogs,
  };
}
