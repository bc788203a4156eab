import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { getConfig, ownName } from '@/api/config';
import { passwordChecks } from '@/lib/rules';
import { Button } from '@/ui/Button';
import { Field, SecretField } from './Field';
import { NewPassword } from './NewPassword';
import { Outcome } from './Outcome';
import { RegisterFactor } from './RegisterFactor';
import { useSecondsUntil, useSignIn, type Step } from './use-sign-in';

/** What is sent beside the password or the token; after a code was given, ending the other session needs it too. */
function additionsAt(step: Step, code: string): { otp?: string; force?: true } {
  if (step === 'otp' || step === 'register') return { otp: code };
  return step === 'force' ? { force: true, ...(code && { otp: code }) } : {};
}

/** A name that is masked is shown under no name, for what stands in named fields is sent. */
function nameOf(typed: string, fixedUser: string | undefined): { name?: string; value: string } {
  const shown = fixedUser === undefined ? typed : ownName(fixedUser);
  return shown === typed ? { name: 'username', value: typed } : { value: shown };
}

interface Props {
  /** Only this person can come back: the page of theirs is still open behind. */
  fixedUser?: string;
  /** A token that signs in without a password; tried at once. */
  pass?: Record<string, string> | undefined;
}

/** Session mode. */
export function PasswordForm({ fixedUser, pass }: Props) {
  const { t } = useTranslation('login');
  const { busy, result, step, registration, withPassword, withToken, goTo } = useSignIn();
  const [byToken, setByToken] = useState(pass !== undefined);
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

  const tried = useRef(false);
  useEffect(() => {
    if (!pass || tried.current) return;
    tried.current = true;
    void withToken({ pass });
  });

  const send = async (typed: { username: string; password: string }, code = otp.trim()) => {
    const more = additionsAt(step, code);
    const goesOn = byToken && step !== 'password' && step !== 'new-password';
    setByToken(goesOn);
    const outcome = await (pass && goesOn
      ? withToken({ pass, ...more })
      : withPassword({ ...typed, ...more, ...(step === 'new-password' && { newPassword: fresh.first }) }));
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
  const startAnew = () => {
    setByToken(false);
    goTo('password');
  };
  const problem = (name: string) => (missing === name ? t('required') : undefined);

  if (step === 'register')
    return (
      <>
        <Outcome result={result} />
        <RegisterFactor
          token={registration}
          signingIn={busy}
          onActive={(code) => {
            setOtp(code);
            void send({ username, password }, code);
          }}
          onBack={startAnew}
        />
      </>
    );
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
      <Button variant="primary" type="submit" size="large" block loading={busy}>
        {t(`submit.${step}`)}
      </Button>
      {step === 'password' && getConfig().general.allowAnonymousChangePassword ? (
        <Button variant="link" onClick={() => goTo('new-password')}>
          {t('changePassword')}
        </Button>
      ) : null}
      {step !== 'password' ? (
        <Button variant="link" autoFocus={step === 'force'} onClick={startAnew}>
          {t('back')}
        </Button>
      ) : null}
    </form>
  );
}
