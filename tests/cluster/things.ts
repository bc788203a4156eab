/** Things that tests of single writes need, made and looked at by the second client; all of them gone in the end. */
import type { PolicyKind } from '@/lib/paths';
import { pool } from '@/lib/async';
import { change, graph, PREFIX, sql } from './client.ts';

const cleanups: (() => Promise<unknown>)[] = [];
/** Runs in the end; what the console has removed is not there any more. */
export const later = (clean: () => Promise<unknown>): void => void cleanups.push(clean);
export async function clearAway(): Promise<void> {
  const left: typeof cleanups = [];
  await pool(cleanups.splice(0).reverse(), 4, (clean) => clean().catch(() => left.push(clean)));
  // What others held on to goes after them.
  await pool(left, 4, (clean) => clean().catch(() => undefined));
}

let made = 0;
export const nextName = (): string => `${PREFIX}-f${(made += 1)}`;

type Row = Record<string, unknown>;
export const quoted = (text: string): string => JSON.stringify(text);

export interface User extends Row {
  uuid: string;
  email: string;
  username: string;
  main_access_key: string;
}

export const PASSWORD = 'Ct-1-secret!';
export const purgeLater = (email: string): void =>
  later(() => change('mutation($email: String!) { purge_user(email: $email, props: {}) { ok msg } }', { email }));

export async function user(more: object = {}): Promise<User> {
  const name = nextName();
  const email = `${name}@example.com`;
  const props = {
    username: name,
    password: PASSWORD,
    need_password_change: false,
    domain_name: 'default',
    group_ids: [],
    ...more,
  };
  await change(
    'mutation($email: String!, $props: UserInput!) { create_user(email: $email, props: $props) { ok msg } }',
    { email, props },
  );
  purgeLater(email);
  return (await userNow(email)) as User;
}

const shared = new Map<string, Promise<unknown>>();
/** Made once, for all who want one of that name. */
export const once = <T>(name: string, make: () => Promise<T>): Promise<T> => {
  if (!shared.has(name)) shared.set(name, make());
  return shared.get(name) as Promise<T>;
};

const USER =
  'uuid email username full_name status role domain_name resource_policy sudo_session_enabled main_access_key groups { id }';
export async function userNow(email: string): Promise<User | undefined> {
  const query = `query($filter: String!) { user_list(limit: 1, offset: 0, filter: $filter) { items { ${USER} } } }`;
  type Found = { user_list: { items: User[] } };
  return (await graph<Found>(query, { filter: `email == ${quoted(email)}` })).user_list.items[0];
}
export const projectsOf = async (email: string): Promise<string[]> =>
  (((await userNow(email))?.groups ?? []) as { id: string }[]).map(({ id }) => id);

export async function keypair(owner: string, active: boolean): Promise<string> {
  const props = { resource_policy: 'default', rate_limit: 1000, is_admin: false, is_active: active };
  type Made = { create_keypair: { keypair: { access_key: string } } };
  const query =
    'mutation($owner: String!, $props: KeyPairInput!) { create_keypair(user_id: $owner, props: $props) { ok keypair { access_key } } }';
  return (await graph<Made>(query, { owner, props })).create_keypair.keypair.access_key;
}
export async function keypairsNow(email: string): Promise<Row[]> {
  const query =
    'query($email: String!) { keypair_list(limit: 100, offset: 0, email: $email) { items { access_key is_active rate_limit resource_policy } } }';
  return (await graph<{ keypair_list: { items: Row[] } }>(query, { email })).keypair_list.items;
}
export const keypairNow = async (email: string, key: string): Promise<Row | undefined> =>
  (await keypairsNow(email)).find((one) => one.access_key === key);

export const purgeProjectLater = (name: string): void =>
  later(async () => {
    const query = 'query($name: String!) { groups_by_name(name: $name, domain_name: "default") { id } }';
    const { groups_by_name: found } = await graph<{ groups_by_name: { id: string }[] }>(query, { name });
    for (const { id } of found) await change('mutation($id: UUID!) { purge_group(gid: $id) { ok msg } }', { id });
  });
export async function project(more: object = {}): Promise<{ id: string; name: string }> {
  const name = nextName();
  const query =
    'mutation($name: String!, $props: GroupInput!) { create_group(name: $name, props: $props) { ok msg group { id } } }';
  const props = { domain_name: 'default', resource_policy: 'default', ...more };
  const { create_group } = await graph<{ create_group: { group: { id: string } } }>(query, { name, props });
  const { id } = create_group.group;
  later(() => change('mutation($id: UUID!) { purge_group(gid: $id) { ok msg } }', { id }));
  return { id, name };
}
/** Off: only then it can be purged. */
export async function projectOff(more: object = {}): Promise<{ id: string; name: string }> {
  const one = await project(more);
  await change('mutation($id: UUID!) { modify_group(gid: $id, props: { is_active: false }) { ok msg } }', {
    id: one.id,
  });
  return one;
}
export const join = (id: string, person: string): Promise<void> =>
  change(
    'mutation($id: UUID!, $person: String!) { modify_group(gid: $id, props: { user_update_mode: "add", user_uuids: [$person] }) { ok msg } }',
    { id, person },
  );
export const projectNow = async (id: string): Promise<Row | null> =>
  (
    await graph<{ group: Row | null }>(
      'query($id: UUID!) { group(id: $id) { id name is_active description domain_name resource_policy type } }',
      { id },
    )
  ).group;
export const projectsNamed = async (name: string): Promise<Row[]> =>
  (
    await graph<{ groups_by_name: Row[] }>(
      'query($name: String!) { groups_by_name(name: $name, domain_name: "default") { id } }',
      { name },
    )
  ).groups_by_name;

const storesOf = async (name: string): Promise<string[]> => {
  type Stores = { groups: { id: string }[] };
  const query = 'query($name: String!) { groups(domain_name: $name, type: ["MODEL_STORE"]) { id } }';
  return (await graph<Stores>(query, { name })).groups.map(({ id }) => id);
};
/** The server makes a model store with every domain, which has to go first. */
export const dropDomainLater = (name: string): void =>
  later(async () => {
    type Stores = { groups: { id: string }[] };
    const stores = await graph<Stores>(
      'query($name: String!) { groups(domain_name: $name, type: ["MODEL_STORE"]) { id } }',
      { name },
    );
    for (const { id } of stores.groups)
      await change('mutation($id: UUID!) { purge_group(gid: $id) { ok msg } }', { id });
    await change('mutation($name: String!) { purge_domain(name: $name) { ok msg } }', { name });
  });
export async function domain(active = true): Promise<string> {
  const name = nextName();
  await change('mutation($name: String!) { create_domain(name: $name, props: {}) { ok msg } }', { name });
  if (!active)
    await change('mutation($name: String!) { modify_domain(name: $name, props: { is_active: false }) { ok msg } }', {
      name,
    });
  dropDomainLater(name);
  return name;
}
export const domainNow = async (name: string): Promise<Row | null> =>
  (
    await graph<{ domain: Row | null }>(
      'query($name: String) { domain(name: $name) { name is_active description total_resource_slots } }',
      { name },
    )
  ).domain;

export const groupNow = async (name: string): Promise<Row | null> =>
  (
    await graph<{ scaling_group: Row | null }>(
      'query($name: String!) { scaling_group(name: $name) { name description } }',
      {
        name,
      },
    )
  ).scaling_group;
/** A resource group without agents. */
export async function group(): Promise<string> {
  const name = nextName();
  const props = { driver: 'static', driver_opts: '{}', scheduler: 'fifo', scheduler_opts: '{}', description: 'Before' };
  await change(
    'mutation($name: String!, $props: CreateScalingGroupInput!) { create_scaling_group(name: $name, props: $props) { ok msg } }',
    { name, props },
  );
  later(() => change('mutation($name: String!) { delete_scaling_group(name: $name) { ok msg } }', { name }));
  return name;
}
export const groupsOfDomain = async (name: string): Promise<string[]> =>
  (
    await graph<{ domain: { scaling_groups: string[] } }>(
      'query($name: String) { domain(name: $name) { scaling_groups } }',
      {
        name,
      },
    )
  ).domain.scaling_groups;
export const groupsOfProject = async (id: string): Promise<string[]> =>
  (
    await graph<{ group: { scaling_groups: string[] } }>('query($id: UUID!) { group(id: $id) { scaling_groups } }', {
      id,
    })
  ).group.scaling_groups;

export interface PresetRow extends Row {
  id: string;
  name: string;
}
export const dropPresetLater = (name: string): void =>
  later(() => change('mutation($name: String!) { delete_resource_preset(name: $name) { ok msg } }', { name }));
export async function preset(): Promise<PresetRow> {
  const name = nextName();
  const props = { resource_slots: '{"cpu": "1", "mem": "1073741824"}' };
  await change(
    'mutation($name: String!, $props: CreateResourcePresetInput!) { create_resource_preset(name: $name, props: $props) { ok msg } }',
    { name, props },
  );
  dropPresetLater(name);
  return (await presetNow(name)) as PresetRow;
}
export const presetNow = async (name: string): Promise<PresetRow | undefined> =>
  (
    await graph<{ resource_presets: PresetRow[] }>('{ resource_presets { id name resource_slots shared_memory } }')
  ).resource_presets.find((one) => one.name === name);

const POLICY: Record<PolicyKind, { word: string; type: string; props: object; field: string; of: string }> = {
  keypair: {
    word: 'keypair',
    type: 'KeyPair',
    props: {
      default_for_unspecified: 'UNLIMITED',
      total_resource_slots: '{}',
      max_concurrent_sessions: 5,
      max_concurrent_sftp_sessions: 1,
      max_containers_per_session: 1,
      idle_timeout: 3600,
      max_session_lifetime: 0,
      allowed_vfolder_hosts: '{}',
    },
    field: 'max_concurrent_sessions',
    of: 'keypair_resource_policies',
  },
  user: {
    word: 'user',
    type: 'User',
    props: {
      max_vfolder_count: 5,
      max_quota_scope_size: -1,
      max_session_count_per_model_session: 5,
      max_customized_image_count: 3,
    },
    field: 'max_vfolder_count',
    of: 'user_resource_policies',
  },
  project: {
    word: 'project',
    type: 'Project',
    props: { max_vfolder_count: 5, max_quota_scope_size: -1, max_network_count: 5 },
    field: 'max_vfolder_count',
    of: 'project_resource_policies',
  },
};
export const dropPolicyLater = (kind: PolicyKind, name: string): void =>
  later(() =>
    change(`mutation($name: String!) { delete_${POLICY[kind].word}_resource_policy(name: $name) { ok msg } }`, {
      name,
    }),
  );
/** One that nothing is done to. */
export const somePolicy = (kind: PolicyKind): Promise<string> => once(`policy of ${kind}s`, () => policy(kind));
export async function policy(kind: PolicyKind): Promise<string> {
  const name = nextName();
  const { word, type, props } = POLICY[kind];
  await change(
    `mutation($name: String!, $props: Create${type}ResourcePolicyInput!) { create_${word}_resource_policy(name: $name, props: $props) { ok msg } }`,
    { name, props },
  );
  dropPolicyLater(kind, name);
  return name;
}
/** One limit of the policy (sessions, folders, folders), by which a change is seen; undefined: there is none of that name. */
export async function policyNow(kind: PolicyKind, name: string): Promise<unknown> {
  const { of, field } = POLICY[kind];
  const found = await graph<Record<string, Row[]>>(`{ ${of} { name ${field} } }`);
  return found[of]?.find((one) => one.name === name)?.[field];
}

const idle = { user: [] as User[], project: [] as { id: string; name: string }[], domain: [] as string[] };

/**
 * Things that are lent to one write at a time, and begin with the same values each time. To make and to purge a user takes
 * seconds, to bring one back to the beginning a moment.
 */
export class Borrowed {
  private readonly back: (() => unknown)[] = [];

  async user(): Promise<User> {
    const { email } = idle.user.pop() ?? (await user());
    const props = {
      status: 'active',
      sudo_session_enabled: false,
      resource_policy: 'default',
      full_name: 'Before',
      // From 26.9 on nobody leaves the model store of the domain.
      group_ids: await once('stores', () => storesOf('default')),
    };
    await change(
      'mutation($email: String!, $props: ModifyUserInput!) { modify_user(email: $email, props: $props) { ok msg } }',
      { email, props },
    );
    const one = (await userNow(email)) as User;
    this.back.push(() => idle.user.push(one));
    return one;
  }

  async project(): Promise<{ id: string; name: string }> {
    const one = idle.project.pop() ?? (await project());
    const props = { is_active: true, resource_policy: 'default', description: 'Before' };
    await change(
      'mutation($id: UUID!, $props: ModifyGroupInput!) { modify_group(gid: $id, props: $props) { ok msg } }',
      { id: one.id, props },
    );
    this.back.push(() => idle.project.push(one));
    return one;
  }

  async domain(): Promise<string> {
    const name = idle.domain.pop() ?? (await domain());
    await change(
      'mutation($name: String!) { modify_domain(name: $name, props: { is_active: true, description: "Before" }) { ok msg } }',
      { name },
    );
    this.back.push(() => idle.domain.push(name));
    return name;
  }

  giveBack(): void {
    for (const give of this.back.splice(0)) give();
  }
}

/** All users whose e-mail is like this: many at once in the database, where a purge of each would take hours. */
export async function dropUsers(like: string): Promise<void> {
  const found = await sql('select email from users where email like :like', { like });
  if (found.length > 100) {
    const some = '(select uuid from users where email like :like)';
    await sql(`delete from keypairs where "user" in ${some}`, { like });
    await sql('delete from users where email like :like', { like });
    return;
  }
  await pool(found, 4, ([email]) =>
    change('mutation($email: String!) { purge_user(email: $email, props: {}) { ok msg } }', { email }),
  );
}
