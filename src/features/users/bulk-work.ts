import type { BulkWork } from '@/kit/bulk';
import { outcomeOf } from '@/kit/lost-answer';
import type { Release } from '@/lib/releases';
import { modifyUser, purgeUser, type PurgeChoice } from './changes';
import type { UserRow } from './fields';
import { hasStatus, isGone, lookAtOffWithKeys, lookAtUsers } from './now';
import { mustStayOn, switchKeysOff } from './switch-keys';

/** What is done to several users at once without a value to be chosen first. */
export type PlainBulk = 'activate' | 'deactivate' | 'sudoOn' | 'sudoOff' | 'purge';

/** What is done to each user, and how it is found out whether it is. `keysToo`: whoever is deactivated, the keypairs as well. */
export function workOf(kind: PlainBulk, keysToo: boolean, choice: PurgeChoice, release: Release): BulkWork<UserRow> {
  const email = (user: UserRow) => user.email ?? '';
  if (kind === 'purge')
    return {
      run: (user) => purgeUser(email(user), choice),
      readBack: isGone,
    };
  if (kind === 'sudoOn' || kind === 'sudoOff') {
    const sudo = kind === 'sudoOn';
    return {
      run: (user) => modifyUser(email(user), { sudo_session_enabled: sudo }),
      readBack: lookAtUsers((now) => outcomeOf(now?.sudo_session_enabled === sudo)),
    };
  }
  if (kind === 'activate' || !keysToo) {
    const active = kind === 'activate';
    return {
      run: (user) => modifyUser(email(user), { status: active ? 'active' : 'inactive' }),
      readBack: hasStatus(active),
    };
  }
  return {
    run: async (user) => {
      await modifyUser(email(user), { status: 'inactive' });
      await switchKeysOff(user, release);
    },
    readBack: lookAtOffWithKeys((user, key) => mustStayOn(user, key, release)),
  };
}
