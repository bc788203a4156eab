import { useEffect, useState } from 'react';
import { signIn, signInWithKey, type Credentials, type KeyCredentials, type SignInResult } from '@/api/session';
import { signInWithToken, type TokenCredentials } from '@/api/sign-in-token';

/** What the form asks for next. */
export type Step = 'password' | 'otp' | 'new-password' | 'force' | 'register';

const stepAfter = (result: SignInResult): Step =>
  result.kind === 'otp-registration' && result.token ? 'register' : (afterwards[result.kind] ?? 'password');

const afterwards: Partial<Record<SignInResult['kind'], Step>> = {
  otp: 'otp',
  'otp-wrong': 'otp',
  'password-expired': 'new-password',
  'password-not-changed': 'new-password',
  'active-elsewhere': 'force',
};

/** One attempt at a time; what came of it and what is to be asked next. */
export function useSignIn() {
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<SignInResult | null>(null);
  const [step, setStep] = useState<Step>('password');
  const [registration, setRegistration] = useState('');

  const run = async (attempt: () => Promise<SignInResult>) => {
    if (busy) return null;
    setBusy(true);
    setResult(null);
    const outcome = await attempt();
    setBusy(false);
    setResult(outcome);
    setStep(stepAfter(outcome));
    setRegistration((outcome.kind === 'otp-registration' && outcome.token) || '');
    return outcome;
  };

  return {
    busy,
    result,
    step,
    /** The token that a second factor is registered with, at step `register`. */
    registration,
    withPassword: (credentials: Credentials) => run(() => signIn(credentials)),
    withToken: (credentials: TokenCredentials) => run(() => signInWithToken(credentials)),
    withKey: (credentials: KeyCredentials) => run(() => signInWithKey(credentials)),
    goTo: (next: Step) => {
      setStep(next);
      setResult(null);
    },
  };
}

/** Whole seconds until then, counting down; 0 when it has passed or there is nothing to wait for. */
export function useSecondsUntil(until: Date | undefined): number {
  const [, tick] = useState(0);
  const left = until ? Math.max(0, Math.ceil((until.getTime() - Date.now()) / 1000)) : 0;
  const waiting = left > 0;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [waiting]);
  return left;
}
