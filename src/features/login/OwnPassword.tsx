import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { rest } from '@/api/client';
import { toAppError, type AppError } from '@/api/errors';
import { recheck, session } from '@/api/session';
import { adopt } from '@/api/session-state';
import { describeError } from '@/kit/error-text';
import { passwordChecks } from '@/lib/rules';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { notify } from '@/ui/notify';
import { Themed } from '@/ui/Themed';
import { SecretField } from './Field';
import { NewPassword } from './NewPassword';
import './login.css';

/** The server's answer to a wrong current password; any other 401 is about the session. */
const isWrong = ({ status, detail }: AppError) => status === 401 && /password/i.test(detail ?? '');

/** The server no longer asks for another password: neither does the console. */
function noteChanged(): void {
  const state = session.get();
  if (state.phase === 'signed-in') adopt({ ...state.identity, mustChangePassword: false }, state.release);
}

/** One's own password, changed by whoever knows the present one. The session goes on. */
export function OwnPassword({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['login', 'common', 'errors']);
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState({ first: '', second: '' });
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  const isFit =
    passwordChecks(fresh.first).every(({ ok }) => ok) && fresh.first === fresh.second && fresh.first !== current;
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      const body = { old_password: current, new_password: fresh.first, new_password2: fresh.second };
      await rest('POST', '/auth/update-password', { body, ownAuth: true });
      noteChanged();
      notify.success(t('own.done'));
      onClose();
    } catch (e) {
      const failure = toAppError(e);
      setError(failure);
      if (isWrong(failure)) setCurrent('');
      else if (failure.status === 401) void recheck();
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const [first, second] = event.currentTarget.querySelectorAll('input');
    if (busy) return;
    if (current === '') first?.focus();
    else if (isFit) void send();
    else second?.focus();
  };
  const wrong = error !== null && isWrong(error);
  const problem = wrong ? t('own.wrong') : tried && current === '' ? t('required') : undefined;
  const isTyped = current !== '' || fresh.first !== '';

  return (
    // What was typed does not go by a slip of the hand: then the button is the way out.
    <Themed>
      <Dialog label={t('own.title')} className="qd-login-overlay" onClose={isTyped ? undefined : onClose}>
        <h2>{t('own.title')}</h2>
        <form className="qd-sign-in" onSubmit={onSubmit} noValidate>
          {error && !wrong ? <ErrorPanel error={describeError(t, error)} /> : null}
          <SecretField
            label={t('fields.currentPassword')}
            name="password"
            error={problem}
            autoComplete="current-password"
            autoFocus
            value={current}
            onChange={setCurrent}
          />
          <NewPassword value={fresh} current={current} onChange={setFresh} />
          <Button variant="primary" type="submit" size="large" block loading={busy}>
            {t('changePassword')}
          </Button>
          <Button variant="link" onClick={onClose}>
            {t('common:actions.cancel')}
          </Button>
        </form>
      </Dialog>
    </Themed>
  );
}
