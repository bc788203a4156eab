import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { getConfig, ownName } from '@/api/config';
import { passwordChecks } from '@/lib/rules';
import { Button } from '@/ui/Button';
import { Field, SecretField } from './Field';
import { NewPassword } from './NewPassword';
import { Outcome } from './Outcome';
import { useSecondsUntil, useSignIn } from './use-sign-in';

/** A name that is masked is shown under no name, for what stands in named fields is sent. */
function nameOf(typed: string, fixedUser: string | undefined): { name?: string; value: string } {
  const shown = fixedUser === undefined ? typed : ownName(fixedUser);
  return shown === typed ? { name: 'username', value: typed } : { value: shown };
}

/** Session mode. `fixedUser`: only this person can come back (the page of theirs is still open behind). */
export function PasswordForm({ fixedUser }: { fixedUser?: string }) {
  const { t } = useTranslation('login');
  const { busy, result, step, withPassword, goTo } = useSignIn();
  const [username, setUsername] = useState(fixedUser ?? '');
  const [password, setPassword] = useState('');
  const [otp, setOtp] = useState('');
  const [fresh, setFresh] = useState({ first: '', second: '' });
  const [blockedName, setBlockedName] = useState('');
  const [missing, setMissing] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const wait = useSecondsUntil(result?.kind === 'blocked' ? result.until : undefined);

  const isFit =
    passwordChecks(fresh.first).every(({ ok }) => ok) && fresh.first === fresh.second && fresh.first !== password;

  const send = async (typed: { username: string; password: string }) => {
    const outcome = await withPassword({
      ...typed,
      ...(step === 'otp' && { otp: otp.trim() }),
      ...(step === 'force' && { force: true, ...(otp && { otp: otp.trim() }) }),
      ...(step === 'new-password' && { newPassword: fresh.first }),
    });
    if (outcome?.kind === 'blocked') setBlockedName(typed.username);
    if (outcome?.kind === 'otp-wrong') setOtp('');
    // What was typed stays after a failure that another try may heal; a wrong password is typed anew.
    if (outcome?.kind === 'refused') {
      setPassword('');
      form.current?.querySelector<HTMLInputElement>('[name="password"]')?.focus();
    }
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    // Browsers fill fields in without telling the page: what counts is what stands there.
    const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[name]')];
    const typedIn = (name: string) => fields.find((field) => field.name === name)?.value;
    const typed = { username: (typedIn('username') ?? username).trim(), password: typedIn('password') ?? password };
    setUsername(typed.username);
    setPassword(typed.password);
    const empty = fields.find((field) => field.value.trim() === '');
    setMissing(empty?.name ?? '');
    if (empty) empty.focus();
    else if (!(wait > 0 && typed.username === blockedName) && (step !== 'new-password' || isFit)) void send(typed);
  };
  const problem = (name: string) => (missing === name ? t('required') : undefined);

  return (
    <form ref={form} className="qd-sign-in" onSubmit={onSubmit} noValidate>
      <Outcome result={result} wait={wait} username={username} />
      {step === 'password' || step === 'new-password' ? (
        <>
          <Field
            label={t('fields.username')}
            error={problem('username')}
            autoComplete="username"
            inputMode="email"
            maxLength={320}
            autoFocus={fixedUser === undefined}
            readOnly={fixedUser !== undefined}
            onChange={setUsername}
            {...nameOf(username, fixedUser)}
          />
          <SecretField
            label={t(step === 'new-password' ? 'fields.currentPassword' : 'fields.password')}
            name="password"
            error={problem('password')}
            autoComplete="current-password"
            autoFocus={fixedUser !== undefined}
            value={password}
            onChange={setPassword}
          />
        </>
      ) : null}
      {step === 'otp' ? (
        <Field
          key="otp"
          label={t('fields.otp')}
          hint={t('otpHint')}
          name="otp"
          error={problem('otp')}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={16}
          autoFocus
          value={otp}
          onChange={setOtp}
        />
      ) : null}
      {step === 'new-password' ? <NewPassword value={fresh} current={password} onChange={setFresh} /> : null}
      <Button look="primary" type="submit" size="large" block loading={busy}>
        {t(`submit.${step}`)}
      </Button>
      {step === 'password' && getConfig().general.allowAnonymousChangePassword ? (
        <Button look="link" onClick={() => goTo('new-password')}>
          {t('changePassword')}
        </Button>
      ) : null}
      {step !== 'password' ? (
        <Button look="link" autoFocus={step === 'force'} onClick={() => goTo('password')}>
          {t('back')}
        </Button>
      ) : null}
    </form>
  );
}
