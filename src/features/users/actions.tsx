import { Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import { lookAtOne } from '@/kit/lost-answer';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import { useRight } from '@/kit/use-right';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { CheckCircleOutlined, DeleteOutlined, EditOutlined, StopOutlined, UserDeleteOutlined } from '@/ui/icons';
import { KEEP, modifyUser, purgeUser, switchKeypair, type PurgeChoice } from './changes';
import { userId, userName, type UserRow } from './fields';
import { hasStatus, isGone, lookAtKeypairs } from './now';

const DIALOGS = {
  create: lazyNamed(() => import('./CreateUser'), 'CreateUser'),
  edit: lazyNamed(() => import('./EditUser'), 'EditUser'),
  keypair: lazyNamed(() => import('./NewKeypair'), 'NewKeypair'),
  offBoard: lazyNamed(() => import('./leaver/OffBoard'), 'OffBoard'),
  importCsv: lazyNamed(() => import('./import/ImportUsers'), 'ImportUsers'),
};
const KeypairOffer = lazyNamed(() => import('./KeypairOffer'), 'KeypairOffer');
const PurgeUser = lazyNamed(() => import('./PurgeUser'), 'PurgeUser');

// i18n: users:whyNot users:readOnly
/** What can be done to users, with the reasons where it cannot. */
export function useUserActions() {
  const { t } = useTranslation(['users', 'kit', 'leaver']);
  const { identity } = useIdentity();
  const right = useRight('users');
  const { whyNot } = right;
  const dialogs = useDialogs(DIALOGS);
  const { open, close } = dialogs;
  const confirm = useConfirm();
  const { write, refresh } = useWrites('users');

  const setStatus = useCallback(
    (user: UserRow, active: boolean) => {
      const name = userName(user);
      const word = active ? 'activate' : 'deactivate';
      const turn = async (on: boolean, keys: readonly string[]) => {
        await write(() => modifyUser(user.email ?? '', { status: on ? 'active' : 'inactive' }));
        if (keys.length === 0) return;
        const { runBulk } = await import('@/kit/bulk');
        const { ended } = runBulk({
          title: t(on ? 'users:keysOn' : 'users:keysOff', { name }),
          items: keys,
          label: (key) => key,
          run: (key) => switchKeypair(key, on),
          readBack: lookAtKeypairs(on),
          after: refresh,
        });
        await ended;
      };
      void confirm<readonly string[] | null>({
        level: active ? 1 : 2,
        title: t(`users:${word}.title`, { name }),
        initial: null,
        body: (keys, setKeys) => (
          <>
            <p>{t(`users:${word}.text`)}</p>
            <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
              <KeypairOffer user={user} active={active} chosen={keys} onChoose={setKeys} />
            </Suspense>
          </>
        ),
        okLabel: t(`users:${word}.ok`),
        run: (keys) => turn(active, keys ?? []),
        readBack: async (keys) => {
          const status = await lookAtOne(hasStatus(active), user)();
          if (status !== 'applied' || !keys?.length) return status;
          const switched = await lookAtKeypairs(active)(keys);
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
          ...(/^(in)?active$/.test(user.status ?? '') && {
            undo: (keys) => turn(!active, keys ?? []),
            inverse: (keys) => ({ kind: 'users/switch', of: userId(user), sent: { active, keys: keys ?? [] } }),
          }),
        },
      });
    },
    [confirm, t, write, refresh],
  );

  const purge = useCallback(
    (user: UserRow) => {
      const name = userName(user);
      void confirm<PurgeChoice>({
        level: 3,
        title: t('users:purge.title', { name }),
        initial: KEEP,
        body: (choice, setChoice) => (
          <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
            <PurgeUser user={user} choice={choice} onChoose={setChoice} />
          </Suspense>
        ),
        okLabel: t('users:purge.ok'),
        typed: name,
        run: (choice) => write(() => purgeUser(user.email ?? '', choice)),
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
      return [
        {
          key: 'edit',
          label: t('users:editOne', { name }),
          icon: <EditOutlined />,
          disabled: whyNot,
          onAct: () => open('edit', { id: userId(user) }),
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
              disabled: whyNot,
              onAct: () => setStatus(user, true),
            },
        {
          key: 'offBoard',
          label: t('leaver:row', { name }),
          icon: <UserDeleteOutlined />,
          danger: true,
          disabled: whyNot ?? own,
          onAct: () => open('offBoard', { emails: [user.email ?? ''] }),
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
    [t, identity.uuid, whyNot, open, setStatus, purge],
  );
  const create = () => open('create', { onDone: (created) => (created ? open('keypair', created) : close()) });
  return { ...right, actionsOf, create, dialogs };
}
