import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { areAlike, findAlike } from './find-users';

interface Person {
  /** None where it cannot change. */
  email?: string;
  username?: string;
  /** Id of whoever is changed. */
  own?: string;
}

// i18n: users:status.*
/**
 * Before an account is written: asks about accounts that people would take for it, at the fields. The server keeps them
 * apart, so it is allowed: the same values pass when they are sent again.
 */
export function useAlikeQuestion(): (person: Person) => Promise<void> {
  const { t } = useTranslation(['users-edit', 'users']);
  const asked = useRef('');
  return async (person) => {
    const key = JSON.stringify([person.email, person.username]);
    if (asked.current === key) return;
    const fields: Record<string, string> = {};
    for (const { uuid, email, username, status } of await findAlike(person)) {
      if (uuid === person.own) continue;
      const words = { email, username, status: t(`users:status.${status ?? ''}`, { defaultValue: status ?? '' }) };
      if (areAlike(email, person.email)) fields.email ??= t('users-edit:alike.email', words);
      if (areAlike(username, person.username)) fields.username ??= t('users-edit:alike.username', words);
    }
    asked.current = key;
    if (Object.keys(fields).length > 0) throw new AppError('invalid', { fields });
  };
}
