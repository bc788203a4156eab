import { useTranslation } from 'react-i18next';
import type { KeyRef } from './fields';
import type { BulkAction, BulkPlan } from './keypair-input';
import './credentials.css';

/** Names told one by one; the rest is a count. */
const NAMED = 50;

function Spared({ text, keys }: { text: string; keys: readonly KeyRef[] }) {
  const { t } = useTranslation('kit');
  return (
    <>
      <p>{text}</p>
      <ul className="qd-names">
        {keys.slice(0, NAMED).map(({ access_key, user_id }) => (
          <li key={access_key}>
            <span className="qd-mono">{access_key}</span> <span className="qd-dim">{user_id}</span>
          </li>
        ))}
        {keys.length > NAMED ? <li>{t('more', { count: keys.length - NAMED })}</li> : null}
      </ul>
    </>
  );
}

interface Props {
  action: BulkAction;
  plan: BulkPlan;
  /** Main keys among those to be changed. */
  mains: number;
}

/** What a bulk run will do, whom it passes over and why. */
export function BulkConsequences({ action, plan, mains }: Props) {
  const { t } = useTranslation(['credentials-edit', 'credentials']);
  return (
    <>
      {action === 'delete' ? <p>{t('credentials:delete.forever')}</p> : null}
      {action === 'deactivate' ? <p>{t('credentials:deactivate.sessions')}</p> : null}
      {action === 'deactivate' && mains > 0 ? <p>{t('credentials-edit:bulk.mains', { count: mains })}</p> : null}
      {plan.own ? (
        <p>
          <strong>{t('credentials:ownKey')}</strong>
        </p>
      ) : null}
      {plan.main.length > 0 ? (
        <Spared text={t('credentials-edit:bulk.spared', { count: plan.main.length })} keys={plan.main} />
      ) : null}
      {plan.already.length > 0 ? <p>{t('credentials-edit:bulk.already', { count: plan.already.length })}</p> : null}
    </>
  );
}
