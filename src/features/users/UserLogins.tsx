import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { unblockLogin } from '@/entities/users/unblock';
import { describeError } from '@/kit/error-text';
import { Loaded } from '@/kit/Loaded';
import { useWrites } from '@/kit/use-writes';
import { Button } from '@/ui/Button';
import { TimeText } from '@/ui/TimeText';
import { notify } from '@/ui/notify';
import { userLogins } from './api';

// i18n: users-detail:login.*
/** The latest sign-ins of a user, and the way out of a block after too many failed ones. Superadmins only. */
export function UserLogins({ id, email }: { id: string; email: string }) {
  const { t } = useTranslation(['users-detail', 'errors']);
  const { write } = useWrites('users');
  const [busy, setBusy] = useState(false);
  const unblock = async () => {
    setBusy(true);
    try {
      await write(() => unblockLogin(email));
      notify.success(t('users-detail:unblock.done', { name: email }));
    } catch (failure) {
      notify.error(describeError(t, toAppError(failure)).title);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Loaded of={useQuery(userLogins(id))}>
        {({ count, edges }) => (
          <>
            <h3 className="qd-section-title">{t('users-detail:logins', { count })}</h3>
            <ul className="qd-plain-list">
              {edges.map(({ node }) => (
                <li key={node.id}>
                  <TimeText iso={node.createdAt} />
                  <span className="qd-dim">
                    {t(`users-detail:login.${node.status}`, { defaultValue: node.status })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <p className="qd-dim">{t('users-detail:unblock.help')}</p>
      <Button disabled={busy} onClick={() => void unblock()}>
        {t('users-detail:unblock.do')}
      </Button>
    </>
  );
}
