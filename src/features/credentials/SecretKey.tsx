import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import { Button } from '@/ui/Button';
import { copyText } from '@/ui/clipboard';
import { ErrorPanel, type ErrorText } from '@/ui/ErrorPanel';
import { readSecret } from './api';

/** How long a secret stays on the screen (ms). */
const SHOWN_MS = 60_000;

type Note = 'copied' | 'not-copied' | null;

// i18n: credentials-edit:secret.copied credentials-edit:secret.not-copied
/**
 * A keypair's secret, asked for when somebody wants to see or to copy it. It lives in this component alone; render it with
 * the access key as `key`, so that it goes with the row.
 */
export function SecretKey({ of }: { of: string }) {
  const { t } = useTranslation(['credentials-edit', 'errors']);
  const [secret, setSecret] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorText | null>(null);
  const [note, setNote] = useState<Note>(null);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => void (alive.current = false);
  }, []);
  useEffect(() => {
    if (secret === null) return undefined;
    const timer = setTimeout(() => setSecret(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [secret]);

  const withSecret = async (act: (value: string) => void | Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setError(null);
    setNote(null);
    try {
      const value = secret ?? (await readSecret(of)());
      if (alive.current) await act(value);
    } catch (failure) {
      if (alive.current) setError(describeError(t, toAppError(failure)));
    } finally {
      if (alive.current) setBusy(false);
    }
  };
  const copy = () => withSecret(async (value) => setNote((await copyText(value)) ? 'copied' : 'not-copied'));
  return (
    <>
      <p className="qd-secret-line" aria-busy={busy}>
        <span className="qd-mono qd-name">
          {secret ?? (
            <>
              <span aria-hidden="true">{'•'.repeat(20)}</span>
              <span className="qd-visually-hidden">{t('credentials-edit:secret.hidden')}</span>
            </>
          )}
        </span>
        <Button size="small" onClick={() => void (secret === null ? withSecret(setSecret) : setSecret(null))}>
          {t(secret === null ? 'credentials-edit:secret.show' : 'credentials-edit:secret.hide')}
        </Button>
        <Button size="small" onClick={() => void copy()}>
          {t('credentials-edit:secret.copy')}
        </Button>
      </p>
      <p role="status" className="qd-dim">
        {note ? t(`credentials-edit:secret.${note}`) : secret === null ? null : t('credentials-edit:secret.soon')}
      </p>
      {error ? <ErrorPanel error={error} /> : null}
    </>
  );
}
