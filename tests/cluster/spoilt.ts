/**
 * The console's own code on the running cluster, without a browser: it talks through the proxy that spoils answers, and
 * waits for less long than it does for people. What it says of a write is compared with what the server has.
 */
import { afterAll, beforeAll, expect } from 'vitest';
import { setEndpoint } from '@/api/endpoint';
import { session, type Identity } from '@/api/session';
import { toAppError } from '@/api/errors';
import { pool } from '@/lib/async';
import { parseRelease, type Release } from '@/lib/releases';
import { graph } from './client.ts';
import { FAULTS, faultProxy, type Fault, type FaultProxy } from './fault-proxy.ts';
import { LOGIN, RELEASE } from './rig.ts';
import { Borrowed, clearAway } from './things.ts';

/** How long the console waits for the answer to a write, and until it looks again (ms): the second is shorter here. */
const ANSWER = 60_000;
const AGAIN = 2000;
const SOON = 300;
/** How long an answer that comes late is held back. */
const LATE = 500;
export const release = parseRelease(RELEASE) as Release;
const real = { fetch: globalThis.fetch, setTimeout: globalThis.setTimeout };
let opened: FaultProxy | undefined;
/** What the console does when it has waited long enough for an answer, by request: nobody waits a minute here. */
const waits = new Map<string, () => void>();
let waiting: (() => void) | undefined;
let asked = 0;

/** As a browser does: each connection of its own, so that a broken one hurts nobody else. */
const consoleFetch =
  (cookie: string): typeof fetch =>
  async (url, init) => {
    const wait = String((asked += 1));
    // The wait of a request is begun right before it.
    if (waiting) waits.set(wait, waiting);
    waiting = undefined;
    const headers = { ...(init?.headers as object), cookie, connection: 'close', 'x-wait': wait };
    try {
      return await real.fetch(url, { ...init, headers });
    } finally {
      waits.delete(wait);
    }
  };

const consoleTimeout = (work: () => void, ms = 0, ...more: unknown[]): unknown => {
  if (ms === ANSWER) waiting = work;
  return real.setTimeout(work, ms === AGAIN ? SOON : ms, ...more);
};

export const proxy = (): FaultProxy => {
  if (!opened) throw new Error('Call behindProxy in this file');
  return opened;
};

const backend = process.env.BACKENDAI_URL ?? 'http://127.0.0.1:8090';

const login = (username: string, password: string): Promise<Response> =>
  real.fetch(`${backend}/server/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'test' },
    body: JSON.stringify({ username, password, force: true }),
  });
/** Whether the password is theirs: what nobody can read. */
export const canSignIn = async (username: string, password: string): Promise<boolean> =>
  ((await (await login(username, password)).json()) as { authenticated?: boolean }).authenticated === true;

async function identity(endpoint: string): Promise<Identity> {
  const [email] = LOGIN.superadmin;
  const query = 'query($email: String!) { user(email: $email) { uuid username main_access_key } }';
  type Own = { user: { uuid: string; username: string; main_access_key: string } };
  const { uuid, username, main_access_key: accessKey } = (await graph<Own>(query, { email })).user;
  const names = { email, username, fullName: '', domain: 'default', projects: [] };
  return {
    mode: 'session',
    endpoint,
    accessKey,
    role: 'superadmin',
    uuid,
    ...names,
    totp: false,
    mustChangePassword: false,
  };
}

/** Call once in a test file. */
export function behindProxy(): void {
  beforeAll(async () => {
    opened = await faultProxy(backend, LATE, (wait) => waits.get(wait)?.());
    const signedIn = await login(...LOGIN.superadmin);
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    globalThis.fetch = consoleFetch(cookie);
    globalThis.setTimeout = consoleTimeout as typeof setTimeout;
    // Running tasks hold the page, and without a DOM there is none.
    globalThis.addEventListener ??= () => undefined;
    globalThis.removeEventListener ??= () => undefined;
    setEndpoint({ mode: 'session', base: opened.url });
    session.set({ phase: 'signed-in', identity: await identity(opened.url), release });
  }, 60_000);
  afterAll(async () => {
    Object.assign(globalThis, real);
    await clearAway();
    await opened?.close();
  }, 300_000);
}

/** `look`: the answer was lost, and the next press is the one that looks. */
export type Said = 'done' | 'not done' | 'unknown' | 'look';

/** A write that somebody is about to make. */
export interface Prepared {
  /** What stands in the text of the write and of no other. */
  marks: readonly string[];
  /** One press of the button, and of the same button again: what the console says then. */
  press: () => Promise<{ said: Said; why?: string | undefined }>;
  /** What the second client sees. */
  isDone: () => Promise<boolean>;
  /** Nothing of what was written can be read: it may stay unknown. */
  unreadable?: true;
  /** Several writes: it may be done in part, and is said to be not done then. */
  inSteps?: true;
}

/** What a press of a button that rejects says. */
export async function saidBy(act: () => Promise<unknown>): ReturnType<Prepared['press']> {
  try {
    await act();
    return { said: 'done' };
  } catch (failure) {
    const { kind } = toAppError(failure);
    return { said: kind === 'unknown-outcome' ? 'unknown' : 'not done', why: kind };
  }
}

export type Prepare = (borrow: Borrowed) => Promise<Prepared>;

async function spoilOne(fault: Fault, prepare: Prepare): Promise<Record<string, unknown>> {
  const borrow = new Borrowed();
  try {
    const { marks, press, isDone, unreadable } = await prepare(borrow);
    const trap = proxy().spoil(fault, ...marks);
    const steps: (Awaited<ReturnType<typeof press>> & { is: boolean; lies?: boolean })[] = [];
    let said: Said | undefined;
    for (let tries = 0; said !== 'done' && tries < 8; tries += 1) {
      const one = await press();
      ({ said } = one);
      const is = await isDone();
      // Not to know is no lie, once: a look may fail as well.
      const lies: boolean =
        said === 'unknown'
          ? unreadable !== true && steps.some((before) => before.said === 'unknown')
          : said !== 'look' && is !== (said === 'done');
      steps.push({ ...one, is, ...(lies && { lies }) });
    }
    return { fault, met: trap.met, steps };
  } catch (error) {
    return { fault, error };
  } finally {
    borrow.giveBack();
  }
}

/** Makes a write of this kind once for each fault. What was said each time must be so, and pressing again must end well. */
export async function spoilAll(prepare: Prepare, faults: readonly Fault[]): Promise<void> {
  const found = await pool(faults, 1, (fault) => spoilOne(fault, prepare));
  const isGood = ({ met, steps }: Record<string, unknown>): boolean => {
    const all = (steps ?? []) as { said: Said; lies?: boolean }[];
    return met === true && all.at(-1)?.said === 'done' && all.every(({ lies }) => !lies);
  };
  expect(found.filter((one) => !isGood(one))).toEqual([]);
}

/**
 * The kinds of write with the faults that each of them meets: two or three of nine, others for the next kind, so that all come
 * about and a run stays short. ALL_FAULTS=1: every kind meets all of them.
 */
export const ofTheRun = (kinds: Readonly<Record<string, Prepare>>): [string, Prepare, readonly Fault[]][] =>
  Object.entries(kinds).map(([kind, prepare], at) => [
    kind,
    prepare,
    process.env.ALL_FAULTS ? FAULTS : FAULTS.filter((_, fault) => fault % 4 === at % 4),
  ]);
