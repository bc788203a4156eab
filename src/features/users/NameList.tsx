import { useTranslation } from 'react-i18next';
import { countFormat } from '@/lib/formats';
import { userId, userName, type UserRow } from './fields';
import { ScrollRegion } from './ScrollRegion';
import { ServerText } from '@/ui/ServerText';
import './users.css';

const SHOWN = 100;

/** Whom something will be done to, by name, before it is done. */
export function NameList({ users }: { users: readonly UserRow[] }) {
  const { t, i18n } = useTranslation('users-edit');
  const more = users.length - SHOWN;
  return (
    <ScrollRegion label={t('bulk.names')}>
      <ul className="qd-names">
        {users.slice(0, SHOWN).map((user) => (
          <li key={userId(user)}>
            <ServerText>{userName(user)}</ServerText> <ServerText className="qd-dim">{user.full_name}</ServerText>
          </li>
        ))}
        {more > 0 ? <li>{t('bulk.more', { count: more, shown: countFormat(i18n.language)(more) })}</li> : null}
      </ul>
    </ScrollRegion>
  );
}
