import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { UserSelect } from '@/entities/users/UserSelect';
import { describeError } from '@/kit/error-text';
import { Loaded } from '@/kit/Loaded';
import { lookedUp, outcomeOf } from '@/kit/lost-answer';
import { Link } from '@/kit/router';
import { said } from '@/kit/said';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { notify } from '@/ui/notify';
import { ServerText } from '@/ui/ServerText';
import { StatusTag } from '@/ui/StatusTag';
import { allowKeypair, keypairAccess, keypairIsAllowed } from './access';

/** Keypairs that may use a resource group by themselves. The server does not list them: they are looked up by their owner. */
export function KeypairAccess({ name }: { name: string }) {
  const { t } = useTranslation('resource-groups');
  const [email, setEmail] = useState<string>();
  const label = t('access.keypair.owner');
  return (
    <section aria-label={t('access.keypair.title')}>
      <h3 className="qd-section-title">{t('access.keypair.title')}</h3>
      <p className="qd-dim">{t('access.keypair.note')}</p>
      <div className="qd-owner-form">
        <span className="qd-dim" aria-hidden="true">
          {label}
        </span>
        <UserSelect by="email" label={label} allowClear value={email ?? null} onChange={setEmail} />
      </div>
      {email ? <Keypairs name={name} email={email} /> : null}
    </section>
  );
}

function Keypairs({ name, email }: { name: string; email: string }) {
  const { t } = useTranslation(['resource-groups', 'errors']);
  const { write } = useWrites('resource-groups');
  const [busy, setBusy] = useState<string>();
  const switchTo = async (key: string, allowed: boolean) => {
    setBusy(key);
    const look = async () => outcomeOf((await keypairIsAllowed(name, key)) === allowed);
    try {
      await lookedUp(() => write(() => allowKeypair(name, key, allowed)), look)();
      said({
        did: allowed ? 'added' : 'removed',
        name: key,
        undo: {
          isOurs: async () => (await look()) === 'applied',
          run: () => write(() => allowKeypair(name, key, !allowed)),
        },
      });
    } catch (failure) {
      notify.error(describeError(t, toAppError(failure)).title);
    }
    setBusy(undefined);
  };
  return (
    <Loaded of={useQuery(keypairAccess(name, email))}>
      {(keys) =>
        keys.length === 0 ? (
          <p className="qd-dim">{t('resource-groups:access.keypair.none')}</p>
        ) : (
          <ul className="qd-plain-list" aria-label={t('resource-groups:access.keypair.of', { email })}>
            {keys.map(({ key, allowed }) => (
              <li key={key}>
                <Link to={paths.credentials({ open: key })} className="qd-mono qd-name">
                  <ServerText>{key}</ServerText>
                </Link>
                <StatusTag tone={allowed ? 'good' : 'neutral'}>
                  {t(`resource-groups:access.keypair.${allowed ? 'yes' : 'no'}`)}
                </StatusTag>
                <Button
                  size="small"
                  aria-label={t(`resource-groups:access.keypair.${allowed ? 'forbidOne' : 'allowOne'}`, { key })}
                  loading={busy === key}
                  onClick={() => void switchTo(key, !allowed)}
                >
                  {t(`resource-groups:access.${allowed ? 'remove' : 'allow'}`)}
                </Button>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
