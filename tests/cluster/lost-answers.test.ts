/**
 * Every kind of bulk write, through a proxy that spoils the answer in every way: what the console says is what the server
 * has, and going on with it ends well. The console's own code, without a browser.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setEndpoint } from '@/api/endpoint';
import { lookAtKeypairs } from '@/features/users/now';
import { changeMembers as membersWork } from '@/features/projects/members';
import { deletePreset, areGone } from '@/features/presets/api';
import { hasProps, isGone } from '@/features/credentials/api';
import { deleteKeypair, modifyKeypair } from '@/features/credentials/changes';
import { workOf as projectWork } from '@/features/projects/bulk-work';
import type { ProjectRow } from '@/features/projects/fields';
import { switchKeypair } from '@/features/users/changes';
import { workOf as userWork } from '@/features/users/bulk-work';
import type { UserRow } from '@/features/users/fields';
import { canRetry, retryFailed, runBulk, type BulkWork } from '@/kit/bulk';
import { pool } from '@/lib/async';
import { parseRelease, type Release } from '@/lib/releases';
import { change, graph, PREFIX } from './client.ts';
import { FAULTS, faultProxy, type Fault, type FaultProxy } from './fault-proxy.ts';
import { RELEASE } from './rig.ts';

/** The console's own waits that are shortened here (ms): a minute for the answer to a write, two seconds before it looks again. */
const SHORTER = new Map([
  [60_000, 6000],
  [2000, 300],
]);
/** Half of the shortened wait for the answer: 30 s of the real one. */
const LATE = 3000;
const release = parseRelease(RELEASE) as Release;
const KEEP = { sharedFolders: 'hand-over', endpoints: 'hand-over' } as const;
const real = { fetch: globalThis.fetch, setTimeout: globalThis.setTimeout };
let proxy: FaultProxy;

beforeAll(async () => {
  const backend = process.env.BACKENDAI_URL ?? 'http://127.0.0.1:8090';
  proxy = await faultProxy(backend, LATE);
  const login = await real.fetch(`${backend}/server/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'test' },
    body: JSON.stringify({ username: 'admin@lablup.com', password: 'wJalrXUt', force: true }),
  });
  const cookie = login.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  // As a browser does: each connection of its own, so that a broken one hurts nobody else.
  globalThis.fetch = (url, init) =>
    real.fetch(url, { ...init, headers: { ...(init?.headers as object), cookie, connection: 'close' } });
  globalThis.setTimeout = ((work: () => void, ms = 0, ...more: unknown[]) =>
    real.setTimeout(work, SHORTER.get(ms) ?? ms, ...more)) as typeof setTimeout;
  // Running tasks hold the page, and here is none.
  globalThis.addEventListener ??= () => undefined;
  globalThis.removeEventListener ??= () => undefined;
  setEndpoint({ mode: 'session', base: proxy.url });
}, 60_000);
afterAll(async () => {
  Object.assign(globalThis, real);
  // What the console has removed is not there any more.
  await pool(cleanups.splice(0), 4, (clean) => clean().catch(() => undefined));
  await proxy.close();
}, 120_000);

const cleanups: (() => Promise<unknown>)[] = [];
let made = 0;
const nextName = (): string => `${PREFIX}-f${(made += 1)}`;

async function user(): Promise<UserRow & { uuid: string; email: string; main_access_key: string }> {
  const name = nextName();
  const email = `${name}@example.com`;
  const props = {
    username: name,
    password: 'Ct-1-secret!',
    need_password_change: false,
    domain_name: 'default',
    group_ids: [],
  };
  await change(
    'mutation($email: String!, $props: UserInput!) { create_user(email: $email, props: $props) { ok msg } }',
    { email, props },
  );
  cleanups.push(() =>
    change('mutation($email: String!) { purge_user(email: $email, props: {}) { ok msg } }', { email }),
  );
  return (await userNow(email)) as never;
}
const userNow = async (email: string): Promise<Record<string, unknown> | undefined> =>
  (
    await graph<{ user_list: { items: Record<string, unknown>[] } }>(
      'query($filter: String!) { user_list(limit: 1, offset: 0, filter: $filter) { items { uuid email status sudo_session_enabled main_access_key groups { id } } } }',
      { filter: `email == ${JSON.stringify(email)}` },
    )
  ).user_list.items[0];

async function keypair(owner: string, active: boolean): Promise<string> {
  const props = { resource_policy: 'default', rate_limit: 1000, is_admin: false, is_active: active };
  type Made = { create_keypair: { keypair: { access_key: string } } };
  const query =
    'mutation($owner: String!, $props: KeyPairInput!) { create_keypair(user_id: $owner, props: $props) { ok keypair { access_key } } }';
  return (await graph<Made>(query, { owner, props })).create_keypair.keypair.access_key;
}
const keypairNow = async (email: string, key: string): Promise<Record<string, unknown> | undefined> =>
  (
    await graph<{ keypair_list: { items: Record<string, unknown>[] } }>(
      'query($email: String!) { keypair_list(limit: 100, offset: 0, email: $email) { items { access_key is_active rate_limit } } }',
      { email },
    )
  ).keypair_list.items.find((one) => one.access_key === key);

async function project(active = true): Promise<ProjectRow> {
  const name = nextName();
  const query =
    'mutation($name: String!, $props: GroupInput!) { create_group(name: $name, props: $props) { ok msg group { id } } }';
  const props = { domain_name: 'default', resource_policy: 'default' };
  const { create_group } = await graph<{ create_group: { group: { id: string } } }>(query, { name, props });
  const id = create_group.group.id;
  cleanups.push(() => change('mutation($id: UUID!) { purge_group(gid: $id) { ok msg } }', { id }));
  if (!active)
    await change('mutation($id: UUID!) { modify_group(gid: $id, props: { is_active: false }) { ok msg } }', { id });
  return { id, name } as ProjectRow;
}
const projectNow = async (id: string): Promise<{ is_active: boolean } | null> =>
  (await graph<{ group: { is_active: boolean } | null }>('query($id: UUID!) { group(id: $id) { is_active } }', { id }))
    .group;

async function preset(): Promise<{ id: string; name: string }> {
  const name = nextName();
  const props = { resource_slots: '{"cpu": "1", "mem": "1073741824"}' };
  await change(
    'mutation($name: String!, $props: CreateResourcePresetInput!) { create_resource_preset(name: $name, props: $props) { ok msg } }',
    { name, props },
  );
  cleanups.push(() => change('mutation($name: String!) { delete_resource_preset(name: $name) { ok msg } }', { name }));
  return (await presets()).find((one) => one.name === name) as { id: string; name: string };
}
const presets = async () =>
  (await graph<{ resource_presets: { id: string; name: string }[] }>('{ resource_presets { id name } }'))
    .resource_presets;

interface Prepared<T> {
  item: T;
  work: BulkWork<T>;
  /** What the second client sees. */
  isDone: () => Promise<boolean>;
}

const prepared = <T>(one: Prepared<T>): Prepared<unknown> => one as unknown as Prepared<unknown>;

/** Each kind of write: a thing of its own, what is done to it, and how to see whether it is. */
const KINDS: Readonly<Record<string, () => Promise<Prepared<unknown>>>> = {
  'users off': async () => {
    const one = await user();
    const isDone = async () => (await userNow(one.email))?.status === 'inactive';
    return prepared({ item: one, work: userWork('deactivate', false, KEEP, release), isDone });
  },
  'users may use sudo': async () => {
    const one = await user();
    const isDone = async () => (await userNow(one.email))?.sudo_session_enabled === true;
    return prepared({ item: one, work: userWork('sudoOn', false, KEEP, release), isDone });
  },
  'users purged': async () => {
    const one = await user();
    const isDone = async () => (await userNow(one.email)) === undefined;
    return prepared({ item: one, work: userWork('purge', false, KEEP, release), isDone });
  },
  'keypairs off': async () => {
    const { email } = await user();
    const key = await keypair(email, true);
    const isDone = async () => (await keypairNow(email, key))?.is_active === false;
    const work = { run: (one: string) => switchKeypair(one, false), readBack: lookAtKeypairs(false) };
    return prepared({ item: key, work, isDone });
  },
  'keypairs limited': async () => {
    const { email } = await user();
    const key = await keypair(email, true);
    const isDone = async () => (await keypairNow(email, key))?.rate_limit === 77;
    const work = {
      run: (one: string) => modifyKeypair(one, { rate_limit: 77 }),
      readBack: hasProps({ rate_limit: 77 }),
    };
    return prepared({ item: key, work, isDone });
  },
  'keypairs deleted': async () => {
    const { email } = await user();
    const key = await keypair(email, false);
    const isDone = async () => (await keypairNow(email, key)) === undefined;
    return prepared({ item: key, work: { run: deleteKeypair, readBack: isGone }, isDone });
  },
  'projects off': async () => {
    const one = await project();
    const isDone = async () => (await projectNow(String(one.id)))?.is_active === false;
    return prepared({ item: one, work: projectWork('deactivate', undefined, release), isDone });
  },
  'projects purged': async () => {
    const one = await project(false);
    const isDone = async () => (await projectNow(String(one.id))) === null;
    return prepared({ item: one, work: projectWork('purge', undefined, release), isDone });
  },
  'members added': async () => {
    const [one, group] = [await user(), await project()];
    const isDone = async () =>
      ((await userNow(one.email))?.groups as { id: string }[] | undefined)?.some(({ id }) => id === group.id) === true;
    const item = { id: one.uuid, email: one.email };
    return prepared({ item, work: membersWork(String(group.id), 'add'), isDone });
  },
  'presets deleted': async () => {
    const one = await preset();
    const isDone = async () => !(await presets()).some(({ id }) => id === one.id);
    const work = {
      run: ({ id }: typeof one) => deletePreset(id),
      readBack: (some: readonly (typeof one)[]) => areGone(some as never),
    };
    return prepared({ item: one, work, isDone });
  },
};

describe.each(Object.entries(KINDS))('%s', (kind, prepare) => {
  test.each(FAULTS)('%s', async (fault: Fault) => {
    const { item, work, isDone } = await prepare();
    proxy.next(fault);
    const { id, ended } = runBulk({ title: kind, items: [item], label: () => kind, ...work });
    const { results = [] } = await ended;
    expect(proxy.met(), 'the fault was met').toBe(true);
    const said = results[0]?.outcome;
    expect(['ok', 'failed']).toContain(said);
    expect({ said, error: results[0]?.error?.kind, is: await isDone() }).toEqual({
      said,
      error: results[0]?.error?.kind,
      is: said === 'ok',
    });
    if (said === 'ok') return;
    expect(canRetry(id)).toBe(true);
    const again = await retryFailed(id)?.ended;
    expect(again?.results?.[0]).toMatchObject({ outcome: 'ok' });
    expect(await isDone()).toBe(true);
  });
});
