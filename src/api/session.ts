import * as v from 'valibot';
import { kept } from '@/lib/storage';
import { blockCalls, setAuthLook, type Verdict } from './auth';
import { exchange } from './call';
import { getConfig, loadConfig } from './config';
import { endpoint, managerUrl, ownUrl, setEndpoint } from './endpoint';
import { asObject } from './json';
import { claimHandover, takeHandover } from './handover';
import { dropKeys, loadKeys } from './kept-keys';
import { holdTab, isLeftOver } from './last-tab';
import { loginCheck, makeIdentity, readProfile, serverVersion } from './profile';
import { adopt, becomeAnonymous, forget, lose, session, sessionEnd, type SessionState } from './session-state';
import { signIn as signInByPassword, signInWithKey as signInByKey, withKeys } from './sign-in';
import { hearTabs, tellTabs, type TabNews } from './tabs';
import { isOk, jsonOf, send } from './transport';

export { onSignOut, session, sessionEnd } from './session-state';
export type { Identity, Role, SessionState, Viewer } from './session-state';
export type { Credentials, KeyCredentials, SignInResult } from './sign-in';

/** Between two looks at the session when the tab is shown again (ms). */
const RECHECK_EVERY = 60_000;
/** Says that a sign-out has not reached the webserver yet, so its cookie must not be used. */
const pending = kept('device', 'sign-out-pending', v.boolean());
const LOGOUT_DEADLINE = 10_000;

let lastCheck = 0;
let booting: Promise<SessionState> | undefined;
let bootCheck: ReturnType<typeof loginCheck> | undefined;
let rechecking: Promise<void> | undefined;
let listening: AbortController | undefined;

/**
 * Whether somebody is signed in: configuration, login check, version and own profile, all at once. Rejects with an
 * `AppError` when nobody answers. `onCookie` is called when calls may use the browser's cookie, if there is one.
 */
export function boot(onCookie?: () => void): Promise<SessionState> {
  listen();
  takeHandover();
  booting ??= findSession(onCookie)
    .then((state) => {
      // Whoever is signed in needs no token, and none is kept for later.
      if (state.phase === 'signed-in') claimHandover();
      return state;
    })
    .finally(() => (booting = bootCheck = undefined));
  return booting;
}

async function findSession(onCookie?: () => void): Promise<SessionState> {
  const config = loadConfig();
  const kept = await loadKeys();
  if (kept) {
    setEndpoint({ mode: 'api', base: kept.base });
    const [server] = await Promise.all([serverVersion(), config]);
    if (await isUnwanted()) await dropKeys();
    else if ((await withKeys(kept, server)).kind === 'ok') return session.get();
    setEndpoint(undefined);
  }
  if (pending.get()) await leave();
  const drop = new AbortController();
  const check = (bootCheck = loginCheck());
  onCookie?.();
  const rest = Promise.all([serverVersion(), readProfile(drop.signal), config]);
  rest.catch(() => {});
  const key = await check;
  if (!key) {
    drop.abort();
    await config;
    session.set({ phase: 'anonymous' });
    return session.get();
  }
  const [server, user] = await rest;
  if (await isUnwanted()) {
    await leave();
    session.set({ phase: 'anonymous', reason: 'expired' });
    return session.get();
  }
  lastCheck = Date.now();
  return adopt(makeIdentity(key, user), server.release);
}

/** Where the session ends with the last tab: is this one of a visit that is over? */
const isUnwanted = async () => getConfig().general.autoLogout && (await isLeftOver());

export async function signIn(...[credentials]: Parameters<typeof signInByPassword>) {
  const result = await signInByPassword(credentials);
  if (result.kind === 'ok') pending.set(undefined);
  return result;
}

export const signInWithKey = signInByKey;

/** Looks after a 401 or its like: is the session gone, is it somebody else's, or is the key refused? */
async function look(): Promise<Verdict> {
  if (endpoint().mode === 'session') {
    const key = await (bootCheck ?? loginCheck());
    const state = session.get();
    if (!key) lose('expired');
    else if (state.phase === 'signed-in' && key.accessKey !== state.identity.accessKey) lose('other-user');
    if (!key || session.get().phase === 'lost') return 'gone';
  }
  const { status } = await exchange({ method: 'GET', url: managerUrl('/auth'), write: false });
  if (status !== 401) return 'fine';
  lose('key-refused');
  return 'key-refused';
}
setAuthLook(look);

/** Asks the webserver whether this is still the same session, and heals a lost one that is back. Never throws. */
export function recheck(): Promise<void> {
  rechecking ??= doRecheck().finally(() => (rechecking = undefined));
  return rechecking;
}

async function doRecheck(): Promise<void> {
  const state = session.get();
  if (!('identity' in state) || state.identity.mode === 'api') return;
  lastCheck = Date.now();
  try {
    const key = await loginCheck();
    if (!key) return lose(state.phase === 'lost' ? state.why : 'expired');
    if (key.accessKey !== state.identity.accessKey) return lose('other-user');
    if (state.phase === 'lost' && state.why !== 'key-refused') adopt(state.identity, state.release);
    // Another role at sign-in than in the profile that we read: rights have changed since.
    if (key.role !== state.identity.role) adopt(makeIdentity(key, await readProfile()), state.release);
  } catch {
    // Nobody answered: nothing new is known.
  }
}

/** Forgets everything at once in all tabs, then tells the server; what does not reach it is made up for at the next start. */
export async function signOut(): Promise<void> {
  const { mode, base } = endpoint();
  const cleared = becomeAnonymous('signed-out');
  tellTabs({ type: 'signed-out', mode, endpoint: base });
  if (mode === 'session') await leave();
  await cleared;
}

async function leave(): Promise<void> {
  pending.set(true);
  const call = { method: 'POST', url: ownUrl('server/logout'), write: false, deadline: LOGOUT_DEADLINE };
  const answer = await send(call).catch(() => undefined);
  // The answer is text; its status is all that counts.
  if (answer && isOk(answer)) pending.set(undefined);
}

/** Leaves a lost session behind, e.g. to go on as the other user: forgets and looks anew. */
export function startOver(): Promise<SessionState> {
  forget();
  blockCalls(undefined);
  session.set({ phase: 'unknown' });
  return boot();
}

/**
 * Prolongs the session where the site allows it, and returns its new end. That may be earlier than the old one, which
 * nobody can read. Undefined when not allowed, in API mode, or when the session is gone.
 */
export async function extendSession(): Promise<Date | undefined> {
  if (!getConfig().general.enableExtendLoginSession || endpoint().mode === 'api') return undefined;
  // The route says yes to everybody, also without a session.
  await recheck();
  if (session.get().phase !== 'signed-in') return undefined;
  const call = { method: 'POST', url: ownUrl('server/extend-login-session'), write: true };
  const time = Date.parse(String(asObject(jsonOf(await send(call))).expires));
  if (Number.isNaN(time)) return undefined;
  sessionEnd.set(new Date(time));
  const { mode, base } = endpoint();
  tellTabs({ type: 'extended', mode, endpoint: base, until: time });
  return sessionEnd.get();
}

function onNews({ type, mode, endpoint: base, until }: TabNews): void {
  const own = endpoint();
  if (own.mode !== mode || own.base !== base) return;
  const state = session.get();
  if (type === 'signed-in') void (state.phase === 'anonymous' ? boot().catch(() => {}) : recheck());
  else if (type === 'extended') {
    if (until !== undefined && state.phase === 'signed-in') sessionEnd.set(new Date(until));
  } else if ('identity' in state) {
    forget();
    lose('signed-out-elsewhere');
  }
}

function listen(): void {
  if (listening) return;
  const { signal } = (listening = new AbortController());
  const deafen = hearTabs(onNews);
  signal.addEventListener('abort', deafen);
  const letGo = session.subscribe(() => {
    const { phase } = session.get();
    if (phase === 'anonymous') holdTab(false);
    else if (phase === 'signed-in' && getConfig().general.autoLogout) holdTab(true);
  });
  signal.addEventListener('abort', letGo);
  const onShow = () => {
    if (document.visibilityState === 'visible' && Date.now() - lastCheck >= RECHECK_EVERY) void recheck();
  };
  document.addEventListener('visibilitychange', onShow, { signal });
  addEventListener('pageshow', (event) => void (event.persisted && recheck()), { signal });
}

/** Stops listening to the tab and to the other tabs; `boot` starts it again. */
export function stopListening(): void {
  listening?.abort();
  listening = undefined;
}
