import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import { useIdentity } from '@/kit/use-session';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { userContents } from './contents';
import type { PurgeChoice } from './changes';
import type { UserRow } from './fields';
import './users.css';

interface ChoiceProps {
  choice: PurgeChoice;
  onChoose: (choice: PurgeChoice) => void;
  /** How many there are of each; null: unknown, undefined: several users. */
  shared?: number | null;
  endpoints?: number;
}

// i18n: users-edit:purge.sharedFolders.* users-edit:purge.endpoints.*
/** What becomes of what others use: two questions, each with its outcomes in words. */
export function PurgeChoices({ choice, onChoose, shared, endpoints }: ChoiceProps) {
  const { t } = useTranslation('users-edit');
  const { identity } = useIdentity();
  const question = (name: keyof PurgeChoice) => (
    <fieldset className="qd-choice">
      <legend>{t(`purge.${name}.title`)}</legend>
      {(['hand-over', 'delete'] as const).map((value) => (
        <label key={value} className="qd-check">
          <input
            type="radio"
            name={`purge-${name}`}
            checked={choice[name] === value}
            onChange={() => onChoose({ ...choice, [name]: value })}
          />
          {t(`purge.${name}.${value}`, { me: identity.email })}
        </label>
      ))}
    </fieldset>
  );
  return (
    <>
      {shared === 0 ? null : question('sharedFolders')}
      {endpoints === 0 ? null : question('endpoints')}
    </>
  );
}

function Folders({ count, shared }: { count: number; shared: number | null }) {
  const { t } = useTranslation('users-edit');
  return (
    <>
      <li>{t('purge.folders', { count })}</li>
      {shared === 0 ? null : (
        <li>{shared === null ? t('purge.sharedUnknown') : t('purge.shared', { count: shared })}</li>
      )}
    </>
  );
}

/** What a purge of this user takes along, counted now, and the choices there are. */
export function PurgeUser({ user, choice, onChoose }: Pick<ChoiceProps, 'choice' | 'onChoose'> & { user: UserRow }) {
  const { t } = useTranslation(['users-edit', 'errors', 'kit']);
  const contents = useQuery(userContents(user));
  if (contents.isError)
    return <ErrorPanel error={describeError(t, toAppError(contents.error))} onRetry={() => void contents.refetch()} />;
  if (!contents.data) return <p role="status">{t('kit:wait')}</p>;
  const { sessions, waiting, folders, shared, keypairs, endpoints } = contents.data;
  return (
    <>
      <ul>
        <li>{t('users-edit:purge.forGood')}</li>
        <li>{t('users-edit:purge.keypairs', { count: keypairs })}</li>
        {sessions > 0 ? <li>{t('users-edit:purge.sessions', { count: sessions })}</li> : null}
        {waiting > 0 ? <li>{t('users-edit:purge.waiting', { count: waiting })}</li> : null}
        {folders > 0 ? <Folders count={folders} shared={shared} /> : null}
        {endpoints > 0 ? <li>{t('users-edit:purge.services', { count: endpoints })}</li> : null}
        {sessions + waiting + folders + endpoints === 0 ? <li>{t('users-edit:purge.nothing')}</li> : null}
      </ul>
      <PurgeChoices choice={choice} onChoose={onChoose} shared={folders > 0 ? shared : 0} endpoints={endpoints} />
    </>
  );
}
