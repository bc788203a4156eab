import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { downloadFile } from '@/kit/csv-export';
import { describeError } from '@/kit/error-text';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { OneTimeSecret } from '@/ui/OneTimeSecret';
import { makeToken } from './api';
import { isNoProxy, LIVES, serviceId, serviceName, type ServiceRow } from './service';
import '@/kit/form.css';
import './services.css';

interface Props {
  service: ServiceRow;
  onClose: () => void;
}

// i18n: services:token.lives.*
/** Makes a token that the service is called with, and shows it this once. */
export function NewToken({ service, onClose }: Props) {
  const { t } = useTranslation(['services', 'errors', 'forms']);
  const [token, setToken] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const name = serviceName(service);
  if (token !== undefined)
    return (
      <OneTimeSecret
        title={t('services:token.made')}
        text={t('services:token.once', { name })}
        lines={[{ name: t('services:token.token'), value: token, copy: t('services:token.copy') }]}
        download={t('services:token.download')}
        onDownload={() => downloadFile(`${name}.token`, [`${token}\n`], 'text/plain;charset=utf-8')}
        done={t('services:token.done')}
        onDone={onClose}
      />
    );
  const make = (hours: number) => {
    setBusy(true);
    setError(null);
    void makeToken(serviceId(service), hours)
      .then(setToken, setError)
      .finally(() => setBusy(false));
  };
  return (
    <Dialog label={t('services:actOne.token', { name })} onClose={busy ? undefined : onClose}>
      <h2>{t('services:actOne.token', { name })}</h2>
      <p>{t('services:token.text')}</p>
      {error ? (
        isNoProxy(error) ? (
          <p role="alert" className="qd-warn-text">
            {t('services:token.noProxy')}
          </p>
        ) : (
          <ErrorPanel error={describeError(t, toAppError(error))} />
        )
      ) : null}
      <p>{t('services:token.howLong')}</p>
      <div className="qd-service-lives">
        {LIVES.map((hours) => (
          <Button key={hours} disabled={busy} onClick={() => make(hours)}>
            {t(`services:token.lives.${hours}`)}
          </Button>
        ))}
      </div>
      <div className="qd-one-time-buttons">
        <Button onClick={onClose} disabled={busy}>
          {t('forms:cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
