import { AppError } from '@/api/errors';
import { fromStatus, slugOf } from '@/api/error-map';
import { asObject } from '@/api/json';
import { postJson } from '@/api/sign-in';
import { bodyOf, isOk } from '@/api/transport';

/** A fresh second factor: the secret in base32, and the same as an `otpauth:` address. */
export interface Factor {
  key: string;
  uri?: string;
}

/** Makes the second factor that a forced registration wants; a new one each time. Throws as `confirmFactor` does. */
export async function makeFactor(token: string): Promise<Factor> {
  const { totp_key: key, totp_uri: uri } = asObject(await anonymous('func/totp/anon', { registration_token: token }));
  if (typeof key !== 'string' || key === '') throw new AppError('decode');
  return { key, ...(typeof uri === 'string' && uri.startsWith('otpauth://') && { uri }) };
}

/**
 * Switches it on by one of its codes. Throws `second-factor` (wrong code), `session-gone` (the token is too old),
 * `not-found` (no registration here), and what else a call can meet.
 */
export const confirmFactor = async (token: string, otp: string): Promise<void> =>
  void (await anonymous('func/totp/anon/verify', { registration_token: token, otp }));

async function anonymous(path: string, body: object): Promise<unknown> {
  const answer = await postJson(path, body);
  const { status } = answer;
  const data = bodyOf(answer);
  if (isOk(answer) && data !== undefined) return data;
  const slug = slugOf(data);
  if (slug === 'totp-auth-failed') throw new AppError('second-factor', { status });
  if (slug === 'expired-token' || slug === 'invalid-token') throw new AppError('session-gone', { status });
  if (status === 0 || isOk(answer)) throw new AppError('not-json', { status });
  throw fromStatus(status, data);
}
