import { blockCalls } from './auth';
import { resetGateway, rest } from './client';
import { ownUrl, parseEndpoint, setEndpoint } from './endpoint';
import { AppError, isAppError, toAppError, type ErrorKind } from './errors';
import { fromStatus, slugOf } from './error-map';
import { asObject, asText, type Json } from './json';
import { keepKeys, type Kept } from './kept-keys';
import { loginCheck, makeIdentity, readProfile, serverVersion, type ServerVersion } from './profile';
import { adopt, lose, session, type Identity } from './session-state';
import { apiVersion, canSign, deriveDayKeys, makeSigner, twoDays } from './signing';
import { tellTabs } from './tabs';
import { serverNow } from '@/lib/clock';
import { bodyOf, isOk, send } from './transport';

/** Every way in which signing in can end. */
export type SignInResult =
  | { kind: 'ok'; identity: Identity }
  | { kind: 'otp' }
  | { kind: 'otp-wrong' }
  /** A second factor has to be registered first, where the server's plugin says how. */
  | { kind: 'otp-registration'; token?: string; link?: string }
  | { kind: 'password-expired' }
  /** The new password was refused; `detail` is the server's reason. */
  | { kind: 'password-not-changed'; detail?: string }
  /** Signed in elsewhere, and the site allows one session: ask, then send `force`. */
  | { kind: 'active-elsewhere' }
  /** Somebody else is signed in with this browser's cookie. */
  | { kind: 'already'; identity?: Identity }
  /** Too many failures; every further try starts the block anew. */
  | { kind: 'blocked'; until: Date }
  /** Wrong, unknown, inactive or of another domain: the server does not tell which. */
  | { kind: 'refused' }
  | { kind: 'unverified' }
  | { kind: 'manager-away' }
  | { kind: 'cookie-dropped' }
  /** Signed in, yet the manager refuses the key (switched off, address not allowed). */
  | { kind: 'key-refused'; detail?: string }
  | { kind: 'insecure-context' }
  /** This computer's clock is off by so many minutes (positive: it is late). */
  | { kind: 'clock'; minutes: number }
  | { kind: 'bad-endpoint' }
  | { kind: 'must-give-password' }
  /** The token of a sign-in elsewhere was not taken: too old, used up, not meant for this site. */
  | { kind: 'token-refused'; detail?: string }
  | { kind: 'error'; error: AppError };

const BLOCK = 20 * 60_000;

const AWAY: ReadonlySet<ErrorKind> = new Set(['unavailable', 'network', 'timeout', 'unknown-outcome']);

function fromError(e: unknown): SignInResult {
  const error = toAppError(e);
  if (AWAY.has(error.kind)) return { kind: 'manager-away' };
  const { detail } = error;
  if (error.kind === 'key-refused')
    return detail === undefined ? { kind: 'key-refused' } : { kind: 'key-refused', detail };
  return { kind: 'error', error };
}

export interface Credentials {
  /** The e-mail address (a user name is refused by current managers). */
  username: string;
  password: string;
  otp?: string;
  /** End the session elsewhere. */
  force?: boolean;
  /** Changes an expired password first, then signs in with this one. */
  newPassword?: string;
}

export const postJson = (path: string, body: object) =>
  send({ method: 'POST', url: ownUrl(path), body: JSON.stringify(body), write: false, deadline: 60_000 });

/** Reads who the cookie is for and makes that the session. */
export async function establish(typed?: string): Promise<SignInResult> {
  setEndpoint(undefined);
  blockCalls(undefined);
  resetGateway();
  const [key, server, user] = await Promise.all([loginCheck(), serverVersion(), readProfile()]).catch(
    async (e: unknown) => {
      // Without a cookie the profile is refused, which says less than the login check.
      if (isAppError(e) && (e.status === 401 || e.kind === 'session-gone') && !(await loginCheck())) return [] as const;
      throw e;
    },
  );
  if (!key || !server) return { kind: 'cookie-dropped' };
  const identity = makeIdentity(key, user);
  const isOther = typed !== undefined && identity.email !== '' && !names(identity).includes(typed.trim().toLowerCase());
  if (isOther) return { kind: 'already', identity };
  adopt(identity, server.release);
  tellTabs({ type: 'signed-in', mode: 'session', endpoint: identity.endpoint });
  return { kind: 'ok', identity };
}

const names = ({ email, username }: Identity): string[] => [email.toLowerCase(), username.toLowerCase()];

async function changePassword({ username, password, newPassword }: Credentials): Promise<SignInResult | undefined> {
  const body = { username, current_password: password, new_password: newPassword };
  const answer = await postJson('server/update-password-no-auth', body);
  // Failures come with 200 as well as with 400; a success has no data.
  const { data, password_changed_at: changed } = asObject(bodyOf(answer));
  if (isOk(answer) && !data && changed) return undefined;
  if (answer.status >= 502) return { kind: 'manager-away' };
  const problem = asObject(data ?? bodyOf(answer));
  const detail = asText(problem.details) ?? asText(problem.title);
  return detail === undefined ? { kind: 'password-not-changed' } : { kind: 'password-not-changed', detail };
}

/** A sign-in that failed leaves a lost session as it was: calls stay refused. */
export async function guarded(run: () => Promise<SignInResult>): Promise<SignInResult> {
  const result = await run().catch(fromError);
  const state = session.get();
  if (result.kind !== 'ok' && state.phase === 'lost') lose(state.why);
  return result;
}

/** Session mode. Never throws. */
export const signIn = (credentials: Credentials): Promise<SignInResult> => guarded(() => byPassword(credentials));

async function byPassword(credentials: Credentials): Promise<SignInResult> {
  const { username, otp, force, newPassword } = credentials;
  let { password } = credentials;
  if (password === '') return { kind: 'must-give-password' };
  if (newPassword !== undefined) {
    const failure = await changePassword(credentials);
    if (failure) return failure;
    password = newPassword;
  }
  const body = { username, password, ...(otp ? { otp } : {}), ...(force ? { force } : {}) };
  const answer = await postJson('server/login', body);
  const { authenticated, data } = asObject(bodyOf(answer));
  if (authenticated === true) return establish();
  const problem = asObject(data ?? bodyOf(answer));
  return fromRefusedLogin(answer.status, problem, username, otp !== undefined && otp !== '');
}

const BY_SLUG: Record<string, SignInResult> = {
  'password-expired': { kind: 'password-expired' },
  'active-login-session-exists': { kind: 'active-elsewhere' },
};

const BY_WORDS: [RegExp, SignInResult][] = [
  [/password field/i, { kind: 'must-give-password' }],
  [/email verification/i, { kind: 'unverified' }],
];

/** What a refusal means. `username`: who an open session has to be of; undefined: nobody's will do. */
export async function fromRefusedLogin(
  status: number,
  problem: Json,
  username: string | undefined,
  withOtp: boolean,
): Promise<SignInResult> {
  const text = `${asText(problem.title) ?? ''} ${asText(problem.details) ?? ''}`;
  const slug = slugOf(problem);
  if (slug === 'require-totp-registration') return registration(problem, text);
  if (slug === 'require-totp-authentication') return { kind: withOtp ? 'otp-wrong' : 'otp' };
  if (withOtp && /totp|otp|one.?time|two.?factor|2fa/i.test(text)) return { kind: 'otp-wrong' };
  if (/already logged in/i.test(text)) {
    if (username === undefined) return { kind: 'already' };
    const result = await establish(username);
    return result.kind === 'cookie-dropped' ? { kind: 'already' } : result;
  }
  const known = BY_SLUG[slug] ?? BY_WORDS.find(([pattern]) => pattern.test(text))?.[1];
  return known ?? fromLoginStatus(status, problem);
}

function registration(problem: Json, text: string): SignInResult {
  const token = asText(problem.two_factor_registration_token);
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  return { kind: 'otp-registration', ...(token ? { token } : {}), ...(link ? { link } : {}) };
}

function fromLoginStatus(status: number, problem: Json): SignInResult {
  if (status === 429) return { kind: 'blocked', until: new Date(Date.now() + BLOCK) };
  if (status >= 502 && status <= 504) return { kind: 'manager-away' };
  if (status === 401 || slugOf(problem) === 'auth-failed') return { kind: 'refused' };
  return { kind: 'error', error: status < 300 ? new AppError('not-json', { status }) : fromStatus(status, problem) };
}

export interface KeyCredentials {
  endpoint: string;
  accessKey: string;
  secretKey: string;
  /** Keeps the day's key in this browser until midnight UTC. */
  remember?: boolean;
}

/** API mode: checks the address, the clock and the key, in that order. Never throws. */
export async function signInWithKey(typed: KeyCredentials): Promise<SignInResult> {
  const base = parseEndpoint(typed.endpoint);
  if (base === undefined) return { kind: 'bad-endpoint' };
  if (!canSign()) return { kind: 'insecure-context' };
  return guarded(async () => {
    const result = await byKey(typed, base).catch(fromWrongPlace);
    if (result.kind !== 'ok' && session.get().phase !== 'lost') setEndpoint(undefined);
    return result;
  });
}

async function byKey(typed: KeyCredentials, base: string): Promise<SignInResult> {
  blockCalls(undefined);
  setEndpoint({ mode: 'api', base });
  // The first answer also brings the server's clock, which the days of the keys follow.
  const server = await serverVersion();
  const keys = await deriveDayKeys(typed.accessKey.trim(), typed.secretKey.trim(), new URL(base).host, twoDays());
  const kept: Kept = { base, version: apiVersion(server.version), keys };
  const result = await withKeys(kept, server);
  if (result.kind === 'ok' && typed.remember) await keepKeys(kept);
  return result;
}

function fromWrongPlace(e: unknown): SignInResult {
  const { kind } = toAppError(e);
  return kind === 'not-json' || kind === 'decode' || kind === 'not-found' ? { kind: 'bad-endpoint' } : fromError(e);
}

/** Points all calls at a manager, signed by these keys, and finds out whether it accepts them. */
export async function withKeys(kept: Kept, server: ServerVersion): Promise<SignInResult> {
  setEndpoint({ mode: 'api', base: kept.base, sign: makeSigner(kept.keys, kept.version, () => lose('expired')) });
  try {
    await rest('GET', '/auth', { ownAuth: true });
  } catch (e) {
    const error = toAppError(e);
    if (error.status === 401) return { kind: 'refused' };
    const minutes = Math.round((serverNow() - Date.now()) / 60_000);
    return /Date\/time sync/.test(error.detail ?? '') ? { kind: 'clock', minutes } : fromError(error);
  }
  const identity = makeIdentity({ accessKey: kept.keys.accessKey }, await readProfile());
  adopt(identity, server.release);
  return { kind: 'ok', identity };
}
