import { useTranslation } from 'react-i18next';
import { runBulk } from '@/kit/bulk';
import { BulkActs } from '@/kit/BulkActs';
import { useConfirm } from '@/kit/confirm';
import type { ListView } from '@/kit/use-list';
import { useWrites } from '@/kit/use-writes';
import { haveEnded, revokeSignIn } from './api';
import { personOf, signInId, type SignIn } from './sign-in';

/** Ends the chosen sessions. */
export function RevokeBulk({ list }: { list: ListView<SignIn> }) {
  const { t } = useTranslation('sign-ins');
  const confirm = useConfirm();
  const { refresh } = useWrites('sign-ins');
  const revokeChosen = async () => {
    const chosen = (await list.collect())?.filter(({ status }) => status === 'ACTIVE');
    if (!chosen?.length) return;
    const count = chosen.length;
    const people = [...new Set(chosen.map(personOf))];
    const title = t('revokeMany', { count });
    const go = await confirm({
      level: 2,
      title,
      consequences: [...people.slice(0, 10), ...(people.length > 10 ? ['…'] : []), t('revokeText')],
      okLabel: t('revoke'),
    });
    if (!go) return;
    list.selection.clear();
    runBulk({
      title,
      items: chosen,
      label: personOf,
      run: (one) => revokeSignIn(signInId(one)),
      readBack: haveEnded,
      after: refresh,
      done: t('revoked', { count }),
    });
  };
  return <BulkActs acts={[{ key: 'revoke', label: t('revoke'), danger: true, onAct: () => void revokeChosen() }]} />;
}
