import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import { useFeature } from '@/kit/use-session';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { userKeypairs } from './changes';
import type { UserRow } from './fields';
import './users.css';

interface Props {
  user: UserRow;
  /** What the keypairs would become. */
  active: boolean;
  chosen: readonly string[];
  onChoose: (keys: readonly string[]) => void;
}

// i18n: users-edit:offer.on users-edit:offer.off users-edit:offer.onNote users-edit:offer.offNote users-edit:offer.onNone users-edit:offer.offNone
/** Offers to switch the keypairs of a user along with the user. None is chosen at first. */
export function KeypairOffer({ user, active, chosen, onChoose }: Props) {
  const { t } = useTranslation(['users-edit', 'errors', 'kit']);
  const keys = useQuery(userKeypairs(user.email ?? ''));
  const mainKeyStays = useFeature('keypair.isDefault').available && !active;
  const mode = active ? 'on' : 'off';
  if (keys.isError)
    return <ErrorPanel error={describeError(t, toAppError(keys.error))} onRetry={() => void keys.refetch()} />;
  if (!keys.data) return <p role="status">{t('kit:wait')}</p>;
  const others = keys.data.filter((key) => Boolean(key.is_active) !== active);
  if (others.length === 0) return <p>{t(`users-edit:offer.${mode}None`)}</p>;
  return (
    <fieldset className="qd-choice">
      <legend>{t(`users-edit:offer.${mode}`)}</legend>
      <p>{t(`users-edit:offer.${mode}Note`)}</p>
      {others.map(({ key, resource_policy }) => {
        const fixed = mainKeyStays && key === user.main_access_key;
        return (
          <label key={key} className="qd-check">
            <input
              type="checkbox"
              disabled={fixed}
              checked={chosen.includes(key)}
              onChange={(event) =>
                onChoose(event.target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))
              }
            />
            <span className="qd-mono">{key}</span>
            <span className="qd-dim">{fixed ? t('users-edit:offer.mainStays') : resource_policy}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
