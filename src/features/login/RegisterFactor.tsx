import { lazy, Suspense, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isAppError, toAppError, type AppError } from '@/api/errors';
import { Button } from '@/ui/Button';
import { isAway } from './away';
import { confirmFactor, makeFactor, type Factor } from './factor';
import { Field } from './Field';
import { Detail } from './Outcome';

const FactorCode = lazy(() => import('./FactorCode').then((m) => ({ default: m.FactorCode })));

/** The failures that can be told apart; the rest has its technical detail. */
const KNOWN = ['second-factor', 'session-gone', 'not-found', 'conflict'] as const;

interface Props {
  /** What the server gave for registering, short-lived. */
  token: string;
  /** The sign-in that follows is under way. */
  signingIn: boolean;
  /** The second factor is on; the code that proved it signs in as well while it lasts. */
  onActive: (code: string) => void;
  onBack: () => void;
}

/** Registers the second factor that the site requires, in place. The secret lives in this view alone. */
export function RegisterFactor({ token, signingIn, onActive, onBack }: Props) {
  const { t } = useTranslation('login');
  const [factor, setFactor] = useState<Factor | null>(null);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    await work().catch((e: unknown) => setError(isAppError(e) ? e : toAppError(e)));
    setBusy(false);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy || signingIn) return;
    if (!factor) return void run(async () => setFactor(await makeFactor(token)));
    const typed = code.replace(/\s/g, '');
    setIsMissing(typed === '');
    if (typed === '') return event.currentTarget.querySelector('input')?.focus();
    void run(async () => {
      await confirmFactor(token, typed);
      setFactor(null);
      onActive(typed);
    });
  };

  return (
    <form className="qd-sign-in" onSubmit={onSubmit} noValidate autoComplete="off">
      {error ? <Trouble error={error} /> : null}
      {factor ? (
        <>
          <p className="qd-login-site">{t('factor.add')}</p>
          {factor.uri ? (
            <>
              <Suspense fallback={null}>
                <FactorCode uri={factor.uri} label={t('factor.picture')} />
              </Suspense>
              <a href={factor.uri}>{t('factor.open')}</a>
            </>
          ) : null}
          <p className="qd-login-site">
            {t('factor.key')} <code className="qd-factor-key">{factor.key}</code>
          </p>
          <Field
            label={t('fields.otp')}
            hint={t('otpHint')}
            error={isMissing ? t('required') : undefined}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={16}
            autoFocus
            value={code}
            onChange={setCode}
          />
        </>
      ) : null}
      <Button variant="primary" type="submit" size="large" block autoFocus={!factor} loading={busy || signingIn}>
        {t(factor || signingIn ? 'factor.activate' : 'factor.start')}
      </Button>
      <Button variant="link" onClick={onBack}>
        {t('back')}
      </Button>
    </form>
  );
}

function Trouble({ error }: { error: AppError }) {
  const { t } = useTranslation('login');
  const known = KNOWN.find((kind) => kind === error.kind);
  const away = isAway(error);
  return (
    <div role="alert" className="qd-outcome">
      {t(known ? `factor.problems.${known}` : away ? 'factor.problems.away' : 'factor.problems.other')}
      {known || away ? null : <Detail text={[error.kind, error.code, error.detail].filter(Boolean).join('\n')} />}
    </div>
  );
}
