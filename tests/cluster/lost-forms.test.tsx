// @vitest-environment jsdom
/**
 * Every kind of form and confirmation, through a proxy that spoils the answer: what it says is what the server has, and
 * pressing its button again ends well.
 */
import '../setup.ts';
import type { ReactElement } from 'react';
import { beforeAll, describe, test } from 'vitest';
import { useKeypairActions } from '@/features/credentials/actions';
import { CreateKeypair } from '@/features/credentials/CreateKeypair';
import { EditKeypair } from '@/features/credentials/EditKeypair';
import { useDomainActions } from '@/features/domains/actions';
import { CreateDomain } from '@/features/domains/CreateDomain';
import { EditDomain } from '@/features/domains/EditDomain';
import { PurgeDomain } from '@/features/domains/PurgeDomain';
import { CreatePreset } from '@/features/presets/CreatePreset';
import { EditPreset } from '@/features/presets/EditPreset';
import PresetsPage from '@/features/presets/PresetsPage';
import { useProjectActions } from '@/features/projects/actions';
import { CreateProject } from '@/features/projects/CreateProject';
import { EditProject } from '@/features/projects/EditProject';
import { EditResourceGroup } from '@/features/resource-groups/EditResourceGroup';
import { CreatePolicy } from '@/features/resource-policies/CreatePolicy';
import { DeleteFlow } from '@/features/resource-policies/DeleteFlow';
import { EditPolicy } from '@/features/resource-policies/EditPolicy';
import { useUserActions } from '@/features/users/actions';
import { CreateUser } from '@/features/users/CreateUser';
import { EditUser } from '@/features/users/EditUser';
import { canRetry, retryFailed } from '@/kit/bulk';
import type { RowAction } from '@/kit/RowActions';
import type { PolicyKind } from '@/lib/paths';
import { startI18n } from '@/ui/i18n';
import { actionPress, Closing, confirmPress, endedTask, formPress, said } from './pressing.tsx';
import { behindProxy, canSignIn, ofTheRun, spoilAll, type Prepare, type Prepared } from './spoilt.ts';
import * as things from './things.ts';

behindProxy();
beforeAll(() =>
  startI18n(
    [
      'errors',
      'forms',
      'kit',
      'users',
      'users-edit',
      'projects',
      'domains',
      'domains-edit',
      'presets',
      'resource-groups',
      'policies',
      'credentials',
    ],
    'en',
  ),
);

const nothing = (): void => undefined;
const ends = { onDone: nothing, onClose: nothing };

const USERS: Record<string, Prepare> = {
  'user created': async () => {
    const name = things.nextName();
    const email = `${name}@example.com`;
    things.purgeLater(email);
    const { PASSWORD: password } = things;
    const enter = { email, username: name, fullName: 'Made', password, passwordAgain: password, policy: 'default' };
    const isDone = async () => (await things.userNow(email))?.full_name === 'Made';
    return { marks: [email], press: formPress(() => CreateUser(ends), enter), isDone };
  },
  'user changed, with a project': async (borrow) => {
    const [{ uuid, email }, { id }] = [await borrow.user(), await borrow.project()];
    const press = formPress(() => EditUser({ id: uuid, ...ends }), { fullName: 'Changed', projects: [id] });
    const isDone = async () =>
      (await things.userNow(email))?.full_name === 'Changed' && (await things.projectsOf(email)).includes(id);
    return { marks: [email], press, isDone };
  },
  'user with another password': async (borrow) => {
    const { uuid, email } = await borrow.user();
    const password = `${things.PASSWORD}${things.nextName()}`;
    const press = formPress(() => EditUser({ id: uuid, ...ends }), { password, passwordAgain: password });
    return { marks: [email], press, isDone: () => canSignIn(email, password), unreadable: true };
  },
  'user off': async (borrow) => {
    const one = await borrow.user();
    const press = actionPress(() => useUserActions().actionsOf(one as never), 'deactivate', one.email);
    return { marks: [one.email], press, isDone: async () => (await things.userNow(one.email))?.status === 'inactive' };
  },
  'user purged': async () => {
    const one = { ...(await things.user()), status: 'inactive' };
    const press = actionPress(() => useUserActions().actionsOf(one as never), 'purge', one.email);
    return { marks: [one.email], press, isDone: async () => (await things.userNow(one.email)) === undefined };
  },
};

const KEYPAIRS: Record<string, Prepare> = {
  'keypair created': async (borrow) => {
    const { email } = await borrow.user();
    const rateLimit = String(1000 + Number(/\d+$/.exec(things.nextName())?.[0]));
    const press = formPress(() => CreateKeypair(ends), { user: email, policy: 'default', rateLimit });
    const isDone = async () =>
      (await things.keypairsNow(email)).filter((one) => one.rate_limit === Number(rateLimit)).length === 1;
    return { marks: [email, rateLimit], press, isDone };
  },
  'keypair changed': async (borrow) => {
    const { email, uuid } = await borrow.user();
    const key = await things.keypair(email, true);
    const press = formPress(() => EditKeypair({ row: { access_key: key, user: uuid } as never, ...ends }), {
      rateLimit: '77',
    });
    return { marks: [key], press, isDone: async () => (await things.keypairNow(email, key))?.rate_limit === 77 };
  },
  'keypair off': async (borrow) => {
    const { email } = await borrow.user();
    const key = await things.keypair(email, true);
    const row = { access_key: key, user_id: email, is_active: true } as never;
    const press = actionPress(() => useKeypairActions({ update: nothing }).actionsOf(row), 'deactivate', key);
    return { marks: [key], press, isDone: async () => (await things.keypairNow(email, key))?.is_active === false };
  },
  'keypair deleted': async (borrow) => {
    const { email } = await borrow.user();
    const key = await things.keypair(email, false);
    const row = { access_key: key, user_id: email, is_active: false } as never;
    const press = actionPress(() => useKeypairActions({ update: nothing }).actionsOf(row), 'delete', key);
    return { marks: [key], press, isDone: async () => (await things.keypairNow(email, key)) === undefined };
  },
};

const PROJECTS: Record<string, Prepare> = {
  'project created': async () => {
    const name = things.nextName();
    things.purgeProjectLater(name);
    const press = formPress(() => CreateProject(ends), { name, policy: 'default' });
    return { marks: [name], press, isDone: async () => (await things.projectsNamed(name)).length === 1 };
  },
  'project changed': async (borrow) => {
    const { id } = await borrow.project();
    const press = formPress(() => EditProject({ id, ...ends }), { description: 'Changed' });
    return { marks: [id], press, isDone: async () => (await things.projectNow(id))?.description === 'Changed' };
  },
  'project off': async (borrow) => {
    const one = await borrow.project();
    const row = { ...one, is_active: true, type: 'GENERAL' } as never;
    const press = actionPress(() => useProjectActions().actionsOf(row), 'deactivate', one.name);
    return { marks: [one.id], press, isDone: async () => (await things.projectNow(one.id))?.is_active === false };
  },
  'project purged': async () => {
    const one = await things.projectOff();
    const row = { ...one, is_active: false, type: 'GENERAL' } as never;
    const press = actionPress(() => useProjectActions().actionsOf(row), 'purge', one.name);
    return { marks: [one.id], press, isDone: async () => (await things.projectNow(one.id)) === null };
  },
};

/** What is left of a purge is gone on with, as from its results. */
function purgePress(name: string): Prepared['press'] {
  const first = confirmPress(<Closing draw={(close) => <PurgeDomain name={name} onClose={close} />} />, name);
  let task: string | undefined;
  return async () => {
    if (task === undefined) {
      await first();
      const ended = await endedTask(name);
      task = ended.id;
      return said(ended);
    }
    const again = canRetry(task) ? retryFailed(task) : undefined;
    if (!again) throw new Error('nothing to go on with');
    return said(await again.ended);
  };
}

const DOMAINS: Record<string, Prepare> = {
  'domain created': async () => {
    const name = things.nextName();
    things.dropDomainLater(name);
    const press = formPress(() => CreateDomain(ends), { name, description: 'Made' });
    return { marks: [name], press, isDone: async () => (await things.domainNow(name))?.description === 'Made' };
  },
  'domain created, its limits lost': async () => {
    const name = things.nextName();
    things.dropDomainLater(name);
    const press = formPress(() => CreateDomain(ends), { name, 'slot:cpu': '8' });
    const isDone = async () => /"cpu": ?"8"/.test(String((await things.domainNow(name))?.total_resource_slots));
    return { marks: [name, 'total_resource_slots'], press, isDone };
  },
  'domain changed': async (borrow) => {
    const name = await borrow.domain();
    const press = formPress(() => EditDomain({ name, ...ends }), { description: 'Changed' });
    return { marks: [name], press, isDone: async () => (await things.domainNow(name))?.description === 'Changed' };
  },
  'domain renamed': async () => {
    const [name, next] = [await things.domain(), things.nextName()];
    things.dropDomainLater(next);
    const press = formPress(() => EditDomain({ name, ...ends }), { name: next });
    const isDone = async () => (await things.domainNow(next)) !== null && (await things.domainNow(name)) === null;
    return { marks: [name, next], press, isDone };
  },
  'domain off': async (borrow) => {
    const name = await borrow.domain();
    const row = { name, is_active: true } as never;
    const press = actionPress(() => useDomainActions({ update: nothing }).actionsOf(row), 'deactivate', name);
    return { marks: [name], press, isDone: async () => (await things.domainNow(name))?.is_active === false };
  },
  'domain purged': async () => {
    const name = await things.domain(false);
    return { marks: [name], press: purgePress(name), isDone: async () => (await things.domainNow(name)) === null };
  },
};

const actionsOfPreset = (row: object): readonly RowAction[] => {
  const page = PresetsPage() as ReactElement<{ actions: (row: object) => readonly RowAction[] }>;
  return page.props.actions(row);
};
const PRESETS: Record<string, Prepare> = {
  'preset created': async () => {
    const name = things.nextName();
    things.dropPresetLater(name);
    const press = formPress(() => CreatePreset(ends), { name, 'slot:cpu': '2', 'slot:mem': '4 GiB' });
    return { marks: [name], press, isDone: async () => (await things.presetNow(name)) !== undefined };
  },
  'preset changed': async () => {
    const one = await things.preset();
    const press = formPress(() => EditPreset({ preset: one as never, ...ends }), { 'slot:cpu': '3' });
    const isDone = async () => /"cpu": ?"3"/.test(String((await things.presetNow(one.name))?.resource_slots));
    return { marks: [one.id], press, isDone };
  },
  'preset deleted': async () => {
    const one = await things.preset();
    const press = actionPress(() => actionsOfPreset(one), 'delete', one.name);
    return { marks: [one.id], press, isDone: async () => (await things.presetNow(one.name)) === undefined };
  },
};

/** The field that `things.policyNow` reads. */
const LIMIT: Record<PolicyKind, string> = {
  keypair: 'maxConcurrentSessions',
  user: 'maxVfolderCount',
  project: 'maxVfolderCount',
};
const policies = (kind: PolicyKind): Record<string, Prepare> => ({
  [`policy of ${kind}s created`]: async () => {
    const name = things.nextName();
    things.dropPolicyLater(kind, name);
    const press = formPress(() => CreatePolicy({ kind, ...ends }), { name, [LIMIT[kind]]: '7' });
    return { marks: [name], press, isDone: async () => (await things.policyNow(kind, name)) === 7 };
  },
  [`policy of ${kind}s changed`]: async () => {
    const name = await things.policy(kind);
    const press = formPress(() => EditPolicy({ policy: { kind, name }, ...ends }), { [LIMIT[kind]]: '8' });
    return { marks: [name], press, isDone: async () => (await things.policyNow(kind, name)) === 8 };
  },
  [`policy of ${kind}s deleted`]: async () => {
    const name = await things.policy(kind);
    const policy = { kind, name } as never;
    const press = confirmPress(<Closing draw={(close) => <DeleteFlow policy={policy} onClose={close} />} />, name);
    return { marks: [name], press, isDone: async () => (await things.policyNow(kind, name)) === undefined };
  },
});

const GROUPS: Record<string, Prepare> = {
  'resource group changed': async () => {
    const name = await things.group();
    const press = formPress(() => EditResourceGroup({ name, onClose: nothing }), { description: 'Changed' });
    return { marks: [name], press, isDone: async () => (await things.groupNow(name))?.description === 'Changed' };
  },
};

const KINDS = {
  ...GROUPS,
  ...USERS,
  ...KEYPAIRS,
  ...PROJECTS,
  ...DOMAINS,
  ...PRESETS,
  ...policies('keypair'),
  ...policies('user'),
  ...policies('project'),
};

describe('each fault of the network, and a', () => {
  test.concurrent.each(ofTheRun(KINDS))('%s', (_kind, prepare, faults) => spoilAll(prepare, faults), 600_000);
});
