/**
 * Every kind of bulk write, through a proxy that spoils the answer in every way: what the console says is what the server
 * has, and going on with it ends well.
 */
import { describe, test } from 'vitest';
import { deletePreset, areGone as presetsGone } from '@/features/presets/api';
import { hasProps, isGone } from '@/features/credentials/api';
import { deleteKeypair, modifyKeypair } from '@/features/credentials/changes';
import { allowInDomain, allowInProject, allowing } from '@/entities/resource-groups/allowing';
import { groupsNow as groupsOfDomain } from '@/features/domains/changes';
import { workOf as projectWork } from '@/features/projects/bulk-work';
import { groupsNow as groupsOfProject } from '@/features/projects/changes';
import type { ProjectRow } from '@/features/projects/fields';
import { changeMembers as membersWork } from '@/features/projects/members';
import { deleteMany, moveAndDelete } from '@/features/resource-policies/deletion';
import { workOf as userWork } from '@/features/users/bulk-work';
import { modifyUser, switchKeypair } from '@/features/users/changes';
import { workOf as importWork, type Keypairs } from '@/features/users/import/apply';
import { readReferences } from '@/features/users/import/lookup';
import type { PlannedRow } from '@/features/users/import/plan';
import { workOf as leaverWork, type Step } from '@/features/users/leaver/steps';
import { newUser, type UserValues } from '@/features/users/user-input';
import { lookAtKeypairs, lookAtUsers } from '@/features/users/now';
import type { UserRow } from '@/features/users/fields';
import { canRetry, retryFailed, runBulk, type BulkWork } from '@/kit/bulk';
import { outcomeOf } from '@/kit/lost-answer';
import * as belongings from './belongings.ts';
import { change } from './client.ts';
import { NEWER } from './rig.ts';
import { said } from './pressing.tsx';
import { behindProxy, ofTheRun, release, saidBy, spoilAll, type Prepare, type Prepared } from './spoilt.ts';
import * as things from './things.ts';

behindProxy();
const KEEP = { sharedFolders: 'hand-over', endpoints: 'hand-over' } as const;

const refresh = (): Promise<void> => Promise.resolve();

/** The first press begins the run, a further one goes on with it. */
function running(start: () => ReturnType<typeof runBulk>): Prepared['press'] {
  let id: string | undefined;
  return async () => {
    const again = id !== undefined && canRetry(id) ? retryFailed(id) : undefined;
    const run = again ?? start();
    ({ id } = run);
    return said(await run.ended);
  };
}
const press = <T>(item: T, work: BulkWork<T>): Prepared['press'] =>
  running(() => runBulk({ title: 'a bulk run', items: [item], label: String, ...work }));

type Person = things.User & UserRow;
const personOf = (borrow: things.Borrowed): Promise<Person> => borrow.user() as Promise<Person>;
const asProject = (one: { id: string; name: string }): ProjectRow => one as never;

async function importing(kind: PlannedRow['kind'], base: UserValues, changed: Partial<UserValues>) {
  const values = { ...base, ...changed };
  const row = {
    line: 2,
    lastLine: 2,
    kind,
    problems: [],
    values,
    base,
    changed: Object.keys(changed),
    generated: false,
  };
  const rows: PlannedRow[] = [row];
  const references = await readReferences('nobody', new AbortController().signal);
  const keypairs: Keypairs = new Map();
  const job = { title: '', rows, references, release, keypairs, after: () => Promise.resolve() };
  return { press: press(rows[0] as PlannedRow, importWork(job)), keypairs };
}

const stepOf = (kind: Step['kind'], { email, uuid }: things.User, id: string): Step => ({
  kind,
  email,
  uuid,
  id,
  name: id,
  key: '',
});

const FOLLOW =
  'mutation($email: String!, $name: String!) { modify_user(email: $email, props: { resource_policy: $name }) { ok msg } }';

/** Each kind of write: a thing of its own, what is done to it, and how to see whether it is. */
const KINDS: Readonly<Record<string, Prepare>> = {
  'users off': async (borrow) => {
    const one = await personOf(borrow);
    const isDone = async () => (await things.userNow(one.email))?.status === 'inactive';
    return { marks: [one.email], press: press(one, userWork('deactivate', false, KEEP, release)), isDone };
  },
  'users and their keypairs off': async (borrow) => {
    const one = await personOf(borrow);
    const key = await things.keypair(one.email, true);
    const isDone = async () =>
      (await things.userNow(one.email))?.status === 'inactive' &&
      (await things.keypairsNow(one.email)).every(
        ({ access_key, is_active }) => !is_active || (NEWER && access_key === one.main_access_key),
      );
    return { marks: [key], press: press(one, userWork('deactivate', true, KEEP, release)), isDone };
  },
  'users may use sudo': async (borrow) => {
    const one = await personOf(borrow);
    const isDone = async () => (await things.userNow(one.email))?.sudo_session_enabled === true;
    return { marks: [one.email], press: press(one, userWork('sudoOn', false, KEEP, release)), isDone };
  },
  'users follow another policy': async (borrow) => {
    const [one, policy] = [await personOf(borrow), await things.somePolicy('user')];
    const isDone = async () => (await things.userNow(one.email))?.resource_policy === policy;
    const work = {
      run: (user: UserRow) => modifyUser(user.email ?? '', { resource_policy: policy }),
      readBack: lookAtUsers((now) => outcomeOf(now?.resource_policy === policy)),
    };
    return { marks: [one.email], press: press(one, work), isDone };
  },
  'users purged': async () => {
    const one = (await things.user()) as Person;
    const isDone = async () => (await things.userNow(one.email)) === undefined;
    return { marks: [one.email], press: press(one, userWork('purge', false, KEEP, release)), isDone };
  },
  'users imported': async () => {
    const username = things.nextName();
    const email = `${username}@example.com`;
    things.purgeLater(email);
    const first = { ...newUser('default'), email, username };
    const row = await importing('create', first, { fullName: 'Imported', password: things.PASSWORD });
    const isDone = async () => (await things.userNow(email))?.full_name === 'Imported';
    return {
      marks: [email],
      // Whoever is said to be there has the keypair that came with it.
      press: async () => {
        const { said, why } = await row.press();
        const key = row.keypairs.get(2)?.accessKey;
        if (said === 'done' && key !== (await things.userNow(email))?.main_access_key)
          return { said: 'unknown', why: `the keypair is ${key}` };
        return { said, why };
      },
      isDone,
    };
  },
  'users changed by an import': async (borrow) => {
    const one = await personOf(borrow);
    const base = { ...newUser('default'), email: one.email, username: one.username, fullName: 'Before' };
    const isDone = async () => (await things.userNow(one.email))?.full_name === 'Imported';
    return { marks: [one.email], press: (await importing('update', base, { fullName: 'Imported' })).press, isDone };
  },
  'keypairs off, with their user': async (borrow) => {
    const { email } = await personOf(borrow);
    const key = await things.keypair(email, true);
    const isDone = async () => (await things.keypairNow(email, key))?.is_active === false;
    const work = { run: (one: string) => switchKeypair(one, false), readBack: lookAtKeypairs(false) };
    return { marks: [key], press: press(key, work), isDone };
  },
  'keypairs limited': async (borrow) => {
    const { email } = await personOf(borrow);
    const key = await things.keypair(email, true);
    const isDone = async () => (await things.keypairNow(email, key))?.rate_limit === 77;
    const props = { rate_limit: 77 };
    const work = { run: (one: string) => modifyKeypair(one, props), readBack: hasProps(props) };
    return { marks: [key], press: press(key, work), isDone };
  },
  'keypairs deleted': async (borrow) => {
    const { email } = await personOf(borrow);
    const key = await things.keypair(email, false);
    const isDone = async () => (await things.keypairNow(email, key)) === undefined;
    return { marks: [key], press: press(key, { run: deleteKeypair, readBack: isGone }), isDone };
  },
  'projects off': async (borrow) => {
    const one = await borrow.project();
    const isDone = async () => (await things.projectNow(one.id))?.is_active === false;
    return { marks: [one.id], press: press(asProject(one), projectWork('deactivate', undefined, release)), isDone };
  },
  'projects follow another policy': async (borrow) => {
    const [one, policy] = [await borrow.project(), await things.somePolicy('project')];
    const isDone = async () => (await things.projectNow(one.id))?.resource_policy === policy;
    return { marks: [one.id], press: press(asProject(one), projectWork('policy', policy, release)), isDone };
  },
  'projects purged': async () => {
    const one = await things.projectOff();
    const isDone = async () => (await things.projectNow(one.id)) === null;
    return { marks: [one.id], press: press(asProject(one), projectWork('purge', undefined, release)), isDone };
  },
  'members added': async (borrow) => {
    const [one, group] = [await personOf(borrow), await borrow.project()];
    const isDone = async () => (await things.projectsOf(one.email)).includes(group.id);
    const item = { id: one.uuid, email: one.email };
    return { marks: [one.uuid], press: press(item, membersWork(group.id, 'add')), isDone };
  },
  'members taken out': async (borrow) => {
    const [one, group] = [await personOf(borrow), await borrow.project()];
    await things.join(group.id, one.uuid);
    const isDone = async () => !(await things.projectsOf(one.email)).includes(group.id);
    const item = { id: one.uuid, email: one.email };
    return { marks: [one.uuid], press: press(item, membersWork(group.id, 'remove')), isDone };
  },
  'presets deleted': async () => {
    const one = await things.preset();
    const isDone = async () => (await things.presetNow(one.name)) === undefined;
    const work = {
      run: ({ id }: typeof one) => deletePreset(id),
      readBack: (some: readonly (typeof one)[]) => presetsGone(some as never),
    };
    return { marks: [one.id], press: press(one, work), isDone };
  },
  'folder of a leaver handed over': async (borrow) => {
    const [owner, heir] = [await things.once('worker', belongings.worker), await borrow.user()];
    const id = await belongings.folder(owner.keys);
    const step = stepOf('folder', owner, id);
    const isDone = async () => (await belongings.ownerOf(id)) === heir.email;
    return { marks: [id], press: press(step, leaverWork(heir.email)), isDone };
  },
  'session of a leaver ended': async () => {
    const owner = await things.once('worker', belongings.worker);
    const id = await belongings.waitingSession(owner.keys);
    const step = { ...stepOf('session', owner, id), key: owner.keys.access };
    const isDone = async () => /TERMINAT|CANCEL/.test((await belongings.sessionStatus(id)) ?? 'TERMINATED');
    return { marks: [id], press: press(step, leaverWork(undefined)), isDone };
  },
  'project of a leaver left': async (borrow) => {
    const [one, { id }] = [await borrow.user(), await borrow.project()];
    await things.join(id, one.uuid);
    const isDone = async () => !(await things.projectsOf(one.email)).includes(id);
    return { marks: [id, one.uuid], press: press(stepOf('project', one, id), leaverWork(undefined)), isDone };
  },
  'groups allowed for a domain': async (borrow) => {
    const [name, group] = [await borrow.domain(), await things.group()];
    const [allowAll, isDone] = [allowing(), async () => (await things.groupsOfDomain(name)).includes(group)];
    const of = { allow: (groups: string[]) => allowInDomain(name, groups), read: () => groupsOfDomain(name) };
    return { marks: [name, group], press: () => saidBy(() => allowAll([group], of)), isDone };
  },
  'groups allowed for a project': async (borrow) => {
    const [{ id }, group] = [await borrow.project(), await things.group()];
    const [allowAll, isDone] = [allowing(), async () => (await things.groupsOfProject(id)).includes(group)];
    const of = { allow: (groups: string[]) => allowInProject(id, groups), read: () => groupsOfProject(id) };
    return { marks: [id, group], press: () => saidBy(() => allowAll([group], of)), isDone };
  },
  'policies deleted': async () => {
    const name = await things.policy('keypair');
    const isDone = async () => (await things.policyNow('keypair', name)) === undefined;
    const start = () => deleteMany({ kind: 'keypair', names: [name], refresh, title: '' });
    return { marks: [name], press: running(start), isDone };
  },
  'a policy deleted, its users moved before': async (borrow) => {
    const [name, successor] = [await things.policy('user'), await things.somePolicy('user')];
    const { email, uuid } = await personOf(borrow);
    await change(FOLLOW, { email, name });
    const dependents = [{ id: email, key: uuid, label: email, active: true, about: 'default', link: '' }];
    const spec = {
      kind: 'user',
      name,
      successor,
      dependents,
      refresh,
      title: '',
      lastStep: '',
      done: '',
    } as const;
    const isDone = async () =>
      (await things.userNow(email))?.resource_policy === successor &&
      (await things.policyNow('user', name)) === undefined;
    return { marks: [email], press: running(() => moveAndDelete(spec)), isDone };
  },
};

describe('each fault of the network, and', () => {
  test.concurrent.each(ofTheRun(KINDS))('%s', (_kind, prepare, faults) => spoilAll(prepare, faults), 600_000);
});
