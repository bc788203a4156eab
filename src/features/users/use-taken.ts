import { useTranslation } from 'react-i18next';
import type { KnownUser } from './find-users';

// i18n: users:status.*
/** Who has the e-mail or the name that was asked for, in words. */
export function useTaken() {
  const { t } = useTranslation(['users-edit', 'users']);
  return ({ email, status }: KnownUser): string =>
    t('users-edit:taken', { email, status: t(`users:status.${status ?? ''}`, { defaultValue: status ?? '' }) });
}
