import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { runBulk } from '@/kit/bulk';
import { useConfirm } from '@/kit/confirm';
import { lookAtOne } from '@/kit/lost-answer';
import type { RowAction } from '@/kit/RowActions';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { CheckCircleOutlined, DeleteOutlined, EditOutlined, EyeOutlined, StopOutlined } from '@/ui/icons';
import { modifyUser, purgeUser, switchKeypair, type PurgeChoice } from './changes';
import type { Created } from './CreateUser';
import { userId, userName, type UserRow } from './fields';
import { hasStatus, isGone, lookAtKeypairs } from './now';

const CreateUser = lazy(() => import('./CreateUser').then((m) => ({ default: m.CreateUser })));
const EditUser = lazy(() => import('./EditUser').then((m) => ({ default: m.EditUser })));
const NewKeypair = lazy(() => import('./NewKeypair').then((m) => ({ default: m.NewKeypair })));
const KeypairOffer = lazy(() => import('./KeypairOffer').then((m) => ({ default: m.KeypairOffer })));
const PurgeUser = lazy(() => import('./PurgeUser').then((m) => ({ default: m.PurgeUser })));
const ImportUsers = lazy(() => import('./import/ImportUsers').then((m) => ({ default: m.ImportUsers })));

type Open =
  { kind: 'create' } | { kind: 'edit'; id: string } | { kind: 'keypair'; created: Created } | { kind: 'import' } | null;

/** What can be done to users, with the reasons where it cannot. */
export function useUserActions(onDetails?: (id: string) => void) {
  const { t } = useTranslation(['users', 'kit']);
  const { identity } = useIdentity();
  const mayWrite = identity.role === 'superadmin';
  const whyNot = mayWrite ? undefined : t('users:whyNot');
  const confirm = useConfirm();
  const { write, refresh } = useWrites('users');
  const [open, setOpen] = useState<Open>(null);

  const setStatus = useCallback(
    (user: UserRow, active: boolean) => {
      const name = userName(user);
      const keys = { current: [] as readonly string[] };
      const word = active ? 'activate' : 'deactivate';
      const turn = async (on: boolean) => {
        await write(() => modifyUser(user.email ?? '', { status: on ? 'active' : 'inactive' }));
        if (keys.current.length === 0) return;
        const { ended } = runBulk({
          title: t(on ? 'users:keysOn' : 'users:keysOff', { name }),
          items: keys.current,
          label: (key) => key,
          run: (key) => switchKeypair(key, on),
          readBack: lookAtKeypairs(on),
          after: refresh,
        });
        await ended;
      };
      void confirm({
        level: active ? 1 : 2,
        title: t(`users:${word}.title`, { name }),
        body: (
          <>
            <p>{t(`users:${word}.text`)}</p>
            <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
              <KeypairOffer user={user} active={active} chosen={keys} />
            </Suspense>
          </>
        ),
        okLabel: t(`users:${word}.ok`),
        run: () => turn(active),
        readBack: async () => {
          const status = await lookAtOne(hasStatus(active), user)();
          if (status !== 'applied' || keys.current.length === 0) return status;
          const switched = await lookAtKeypairs(active)(keys.current);
          // The user is done, the keypairs follow.
          return switched.every((one) => one === 'applied') ? 'applied' : 'partly';
        },
        says: {
          did: active ? 'activated' : 'deactivated',
          name,
          row: userId(user),
          link: {
            to: paths.users({ tab: active ? null : 'inactive', q: user.email ?? '', open: userId(user) }),
            place: t(`users:tab.${active ? 'active' : 'inactive'}`),
          },
          // Only from and to these two: what else a user was is not to be guessed.
          ...(/^(in)?active$/.test(user.status ?? '') && { undo: () => turn(!active) }),
        },
      });
    },
    [confirm, t, write, refresh],
  );

  const purge = useCallback(
    (user: UserRow) => {
      const name = userName(user);
      const choice: { current: PurgeChoice } = { current: { sharedFolders: 'hand-over', endpoints: 'hand-over' } };
      void confirm({
        level: 3,
        title: t('users:purge.title', { name }),
        body: (
          <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
            <PurgeUser user={user} choice={choice} />
          </Suspense>
        ),
        okLabel: t('users:purge.ok'),
        typed: name,
        run: () => write(() => purgeUser(user.email ?? '', choice.current)),
        readBack: lookAtOne(isGone, user),
        says: { did: 'deletedForGood', name },
      });
    },
    [confirm, t, write],
  );

  const actionsOf = useCallback(
    (user: UserRow): readonly RowAction[] => {
      const name = userName(user);
      const own = user.uuid === identity.uuid ? t('users:ownAccount') : false;
      const active = user.status === 'active';
      const edit = () => setOpen({ kind: 'edit', id: userId(user) });
      return [
        {
          key: 'edit',
          label: t('users:editOne', { name }),
          icon: <EditOutlined />,
          disabled: whyNot ?? false,
          onAct: edit,
        },
        active
          ? {
              key: 'deactivate',
              label: t('users:deactivateOne', { name }),
              icon: <StopOutlined />,
              disabled: whyNot ?? own,
              onAct: () => setStatus(user, false),
            }
          : {
              key: 'activate',
              label: t('users:activateOne', { name }),
              icon: <CheckCircleOutlined />,
              disabled: whyNot ?? false,
              onAct: () => setStatus(user, true),
            },
        {
          key: 'purge',
          label: t('users:purgeOne', { name }),
          icon: <DeleteOutlined />,
          danger: true,
          disabled: whyNot ?? (own || (active && t('users:purgeInactive'))),
          onAct: () => purge(user),
        },
      ];
    },
    [t, identity.uuid, whyNot, setStatus, purge],
  );
  const rowActionsOf = useCallback(
    (user: UserRow): readonly RowAction[] => [
      {
        key: 'details',
        label: t('users:detailsOf', { name: userName(user) }),
        icon: <EyeOutlined />,
        onAct: () => onDetails?.(userId(user)),
      },
      ...actionsOf(user),
    ],
    [actionsOf, onDetails, t],
  );

  const close = useCallback(() => setOpen(null), []);
  const dialogs: ReactNode = useMemo(
    () =>
      open && (
        <Suspense fallback={null}>
          {open.kind === 'create' ? (
            <CreateUser onDone={(created) => setOpen(created && { kind: 'keypair', created })} onClose={close} />
          ) : null}
          {open.kind === 'edit' ? <EditUser id={open.id} onDone={close} onClose={close} /> : null}
          {open.kind === 'keypair' ? <NewKeypair {...open.created} onClose={close} /> : null}
          {open.kind === 'import' ? <ImportUsers onClose={close} /> : null}
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
    importCsv: () => setOpen({ kind: 'import' }),
    dialogs,
  };
}
