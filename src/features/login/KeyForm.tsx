import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { getConfig } from '@/api/config';
import { Button } from '@/ui/Button';
import { Field, SecretField } from './Field';
import { Outcome } from './Outcome';
import { useSignIn } from './use-sign-in';
import { Check } from '@/ui/Check';

/** API mode: the browser signs the calls itself. `fixed`: only this key can come back. */
export function KeyForm({ fixed }: { fixed?: { endpoint: string; accessKey: string } }) {
  const { t } = useTranslation('login');
  const { busy, result, withKey } = useSignIn();
  const given = fixed?.endpoint ?? getConfig().general.apiEndpoint;
  const [endpoint, setEndpoint] = useState(given);
  const [accessKey, setAccessKey] = useState(fixed?.accessKey ?? '');
  const [secretKey, setSecretKey] = useState('');
  const [remember, setRemember] = useState(false);
  const [tried, setTried] = useState(false);
  const problem = (value: string) => (tried && value.trim() === '' ? t('required') : undefined);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const empty = [...event.currentTarget.querySelectorAll('input')].find(
      (field) => field.type !== 'checkbox' && field.value.trim() === '',
    );
    setTried(true);
    if (empty) return empty.focus();
    void withKey({
      endpoint: endpoint.trim(),
      accessKey: accessKey.trim(),
      secretKey: secretKey.trim(),
      remember,
    }).then((outcome) => {
      if (outcome?.kind === 'ok') setSecretKey('');
    });
  };

  return (
    <form className="qd-sign-in" onSubmit={onSubmit} noValidate autoComplete="off">
      {globalThis.isSecureContext === false ? (
        <div role="status" className="qd-outcome qd-outcome-info">
          {t('results.insecure-context')}
        </div>
      ) : null}
      <Outcome result={result} />
      <Field
        label={t('fields.endpoint')}
        error={problem(endpoint)}
        hint={given ? undefined : t('endpointHint')}
        inputMode="url"
        maxLength={2048}
        readOnly={given !== ''}
        autoFocus={given === ''}
        value={endpoint}
        onChange={setEndpoint}
      />
      <Field
        label={t('fields.accessKey')}
        error={problem(accessKey)}
        autoComplete="off"
        maxLength={256}
        autoFocus={given !== '' && !fixed}
        readOnly={fixed !== undefined}
        value={accessKey}
        onChange={setAccessKey}
      />
      <SecretField
        label={t('fields.secretKey')}
        error={problem(secretKey)}
        autoComplete="off"
        autoFocus={fixed !== undefined}
        value={secretKey}
        onChange={setSecretKey}
        hint={t('secretHint')}
      />
      {getConfig().general.autoLogout ? null : (
        <Check checked={remember} onChange={setRemember}>
          {t('remember')}
        </Check>
      )}
      <Button variant="primary" type="submit" size="large" block loading={busy}>
        {t('submit.password')}
      </Button>
    </form>
  );
}
