import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import { useFeature } from '@/kit/use-session';
import { Check } from '@/ui/Check';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { userKeypairs } from './changes';
import type { UserRow } from './fields';
import { LiveSessions } from './LiveSessions';
import './users.css';

interface Props {
  user: UserRow;
  /** What the keypairs would become. */
  active: boolean;
  /** Null: nothing was chosen yet, so what is safe. */
  chosen: readonly string[] | null;
  onChoose: (keys: readonly string[]) => void;
}

// i18n: users-edit:offer.on users-edit:offer.off users-edit:offer.onNote users-edit:offer.offNote users-edit:offer.onNone users-edit:offer.offNone
/** Offers to switch the keypairs of a user along with the user. Off they go with it unless told otherwise; on comes what is chosen. */
export function KeypairOffer(props: Props) {
  return (
    <>
      <Keypairs {...props} />
      {props.active ? null : <LiveSessions user={props.user} />}
    </>
  );
}

function Keypairs({ user, active, chosen, onChoose }: Props) {
  const { t } = useTranslation(['users-edit', 'errors', 'kit']);
  const keys = useQuery(userKeypairs(user.email ?? ''));
  const mainKeyStays = useFeature('keypair.isDefault').available && !active;
  const mode = active ? 'on' : 'off';
  const others = keys.data?.filter((key) => Boolean(key.is_active) !== active) ?? [];
  const isFixed = (key: string) => mainKeyStays && key === user.main_access_key;
  const untouched = chosen === null && keys.data !== undefined;
  const now = chosen ?? (active ? [] : others.map(({ key }) => key).filter((key) => !isFixed(key)));
  const begin = useRef<() => void>(undefined);
  begin.current = () => onChoose(now);
  // What is shown is what will be done.
  useEffect(() => {
    if (untouched) begin.current?.();
  }, [untouched]);
  if (keys.isError)
    return <ErrorPanel error={describeError(t, toAppError(keys.error))} onRetry={() => void keys.refetch()} />;
  if (!keys.data) return <p role="status">{t('kit:wait')}</p>;
  if (others.length === 0) return <p>{t(`users-edit:offer.${mode}None`)}</p>;
  return (
    <fieldset className="qd-choice">
      <legend>{t(`users-edit:offer.${mode}`)}</legend>
      <p>{t(`users-edit:offer.${mode}Note`)}</p>
      {others.map(({ key, resource_policy }) => {
        const fixed = isFixed(key);
        return (
          <Check
            key={key}
            disabled={fixed}
            checked={now.includes(key)}
            onChange={(on) => onChoose(on ? [...now, key] : now.filter((one) => one !== key))}
          >
            <span className="qd-mono">{key}</span>
            <span className="qd-dim">{fixed ? t('users-edit:offer.mainStays') : resource_policy}</span>
          </Check>
        );
      })}
    </fieldset>
  );
}
