import { useTranslation } from 'react-i18next';
import { BulkActs } from '@/kit/BulkActs';
import { useBulkAct } from '@/kit/use-bulk-act';
import type { ListView } from '@/kit/use-list';
import { haveEnded, revokeSignIn } from './api';
import { personOf, signInId, type SignIn } from './sign-in';

/** Ends the chosen sessions. */
export function RevokeBulk({ list }: { list: ListView<SignIn> }) {
  const { t } = useTranslation('sign-ins');
  const bulkAct = useBulkAct(list, 'sign-ins');
  const revokeChosen = () =>
    bulkAct(
      (chosen) => chosen.filter(({ status }) => status === 'ACTIVE'),
      ({ length: count }) => ({
        level: 2,
        title: t('revokeMany', { count }),
        text: [t('revokeText')],
        okLabel: t('revoke'),
        label: personOf,
        run: (one) => revokeSignIn(signInId(one)),
        readBack: haveEnded,
        done: t('revoked', { count }),
      }),
    );
  return <BulkActs acts={[{ key: 'revoke', label: t('revoke'), danger: true, onAct: () => void revokeChosen() }]} />;
}
