import { Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { lookAtOne } from '@/kit/lost-answer';
import { useNavigate, useSearchParams } from '@/kit/router';
import type { RowAction } from '@/kit/RowActions';
import { useList } from '@/kit/use-list';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { AuditOutlined, StopOutlined } from '@/ui/icons';
import { haveEnded, revokeSignIn } from './api';
import { sessionsList } from './list';
import { personOf, signInId, type SignIn } from './sign-in';
import { ViewSwitch, viewOf } from './ViewSwitch';

const RevokeBulk = lazyNamed(() => import('./RevokeBulk'), 'RevokeBulk');
const OTHERS = {
  history: lazyNamed(() => import('./History'), 'History'),
  dormant: lazyNamed(() => import('./Dormant'), 'Dormant'),
};

function Sessions() {
  const { t } = useTranslation('sign-ins');
  const list = useList(sessionsList);
  const confirm = useConfirm();
  const navigate = useNavigate();
  const { write } = useWrites('sign-ins');
  const actionsOf = useCallback(
    (signIn: SignIn): readonly RowAction[] => {
      const name = personOf(signIn);
      return [
        {
          key: 'log',
          label: t('logOf', { name }),
          word: t('log'),
          icon: <AuditOutlined />,
          onAct: () => void navigate(paths.auditLog({ tab: 'all', actor: { op: 'is', value: name } })),
        },
        {
          key: 'revoke',
          label: t('revokeOne', { name }),
          word: t('revoke'),
          icon: <StopOutlined />,
          danger: true,
          disabled: signIn.status !== 'ACTIVE' && t('ended'),
          onAct: () =>
            void confirm({
              level: 2,
              title: t('revokeOne', { name }),
              consequences: [t('revokeText')],
              okLabel: t('revoke'),
              run: () => write(() => revokeSignIn(signInId(signIn))),
              readBack: lookAtOne(haveEnded, signIn),
              says: { did: 'done', name: t('revokeOne', { name }) },
            }),
        },
      ];
    },
    [t, confirm, navigate, write],
  );
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      buttons={<ViewSwitch />}
      actions={actionsOf}
      bulk={<RevokeBulk list={list} />}
    />
  );
}

/** Sign-ins: who is signed in, who has been or tried to be, and who has not been for long. */
export default function SignInsPage() {
  const [params] = useSearchParams();
  const view = viewOf(params);
  if (view === 'sessions') return <Sessions />;
  const Other = OTHERS[view];
  return (
    <Suspense fallback={null}>
      <Other />
    </Suspense>
  );
}
