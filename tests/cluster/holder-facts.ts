/** Policies, projects and domains as they really are, those that tests need, and what is in use under them. */
import { expect } from 'vitest';
import { change, graph, hasDatabase, PREFIX, signed, sql, type Keys } from './client.ts';
import { person, plain, type Person } from './facts.ts';
import { afterwards } from './rig.ts';
import { sessionRequest } from './session-request.ts';

export type PolicyKind = 'keypair' | 'user' | 'project';
/** Column → text as psql prints it, null as ''; JSON is taken apart. */
type Fact = Record<string, unknown>;

const read = (value: unknown): unknown => {
  if (Array.isArray(value)) return value;
  const text = plain(value);
  return /^[{[]/.test(text) ? (JSON.parse(text) as unknown) : text;
};
const facts = (names: readonly string[], values: readonly unknown[]): Fact =>
  Object.fromEntries(names.map((name, at) => [name, read(values[at])]));

/** One row by a column, or null. Where the database cannot be asked, by the query of the old graph. */
async function rowBy(
  table: string,
  [key, value]: [string, string],
  names: readonly string[],
  query: string,
): Promise<Fact | null> {
  if (hasDatabase) {
    const columns = names.map((name) => (name === 'allowed_docker_registries' ? `to_jsonb(${name})` : name));
    const found = await sql(`select ${columns.join(', ')} from ${table} where ${key} = :value`, { value });
    return found[0] ? facts(names, found[0]) : null;
  }
  const answer = await graph<Record<string, Fact | null>>(query.replace('FIELDS', names.join(' ')), { value }).catch(
    // An unknown name is an error on releases from 26.9.
    (error: Error) => (/not found/i.test(error.message) ? { it: null } : Promise.reject(error)),
  );
  const row = Object.values(answer)[0];
  return row
    ? facts(
        names,
        names.map((name) => row[name]),
      )
    : null;
}

const POLICY: Record<PolicyKind, readonly string[]> = {
  keypair: [
    'default_for_unspecified',
    'total_resource_slots',
    'max_session_lifetime',
    'max_concurrent_sessions',
    'max_containers_per_session',
    'idle_timeout',
    'allowed_vfolder_hosts',
  ],
  user: ['max_vfolder_count', 'max_quota_scope_size', 'max_customized_image_count'],
  project: ['max_vfolder_count', 'max_quota_scope_size', 'max_network_count'],
};
export const policyFact = (kind: PolicyKind, name: string): Promise<Fact | null> =>
  rowBy(
    `${kind}_resource_policies`,
    ['name', name],
    POLICY[kind],
    `query($value: String!) { ${kind}_resource_policy(name: $value) { FIELDS } }`,
  );

const PROJECT = [
  'name',
  'description',
  'is_active',
  'domain_name',
  'resource_policy',
  'total_resource_slots',
  'allowed_vfolder_hosts',
  'container_registry',
  'integration_id',
] as const;
export const projectFact = (id: string): Promise<Fact | null> =>
  rowBy('groups', ['id::text', id], PROJECT, 'query($value: UUID!) { group(id: $value) { FIELDS } }');
/** The id of a project by its name, or null. */
export async function projectIdOf(name: string, domain: string): Promise<string | null> {
  const query = 'query($domain: String, $name: String!) { groups_by_name(name: $name, domain_name: $domain) { id } }';
  const { groups_by_name: all } = await graph<{ groups_by_name: { id: string }[] }>(query, { name, domain });
  return all[0]?.id ?? null;
}
/** The e-mail addresses of the members, sorted. By the second client: the releases keep them in tables of their own. */
export async function memberFacts(id: string): Promise<string[]> {
  const query = 'query($id: UUID) { user_list(limit: 5000, offset: 0, group_id: $id) { items { email } } }';
  const { user_list } = await graph<{ user_list: { items: { email: string }[] } }>(query, { id });
  return user_list.items.map((one) => one.email).toSorted();
}

const DOMAIN = [
  'name',
  'description',
  'is_active',
  'total_resource_slots',
  'allowed_vfolder_hosts',
  'allowed_docker_registries',
] as const;
export const domainFact = (name: string): Promise<Fact | null> =>
  rowBy('domains', ['name', name], DOMAIN, 'query($value: String!) { domain(name: $value) { FIELDS } }');

export const HOST = 'local:volume1';
export const ALL_PERMISSIONS = [
  'create-vfolder',
  'delete-vfolder',
  'download-file',
  'invite-others',
  'modify-vfolder',
  'mount-in-session',
  'set-user-specific-permission',
  'upload-file',
];
const HOSTS = JSON.stringify({ [HOST]: ALL_PERMISSIONS });

const FRESH: Record<PolicyKind, object> = {
  keypair: {
    default_for_unspecified: 'UNLIMITED',
    max_concurrent_sessions: 5,
    max_containers_per_session: 1,
    idle_timeout: 3600,
    allowed_vfolder_hosts: HOSTS,
  },
  user: {
    max_vfolder_count: 10,
    max_quota_scope_size: -1,
    max_session_count_per_model_session: 5,
    max_customized_image_count: 3,
  },
  project: { max_vfolder_count: 10, max_quota_scope_size: -1, max_network_count: -1 },
};
const inputOf = (kind: PolicyKind): string =>
  `${kind === 'keypair' ? 'KeyPair' : kind === 'user' ? 'User' : 'Project'}ResourcePolicyInput!`;

let made = 0;
const fresh = (what: string): string => `${PREFIX}-${what}${(made += 1)}`;

/** Deleted again afterwards, should it still be there. */
export function dropPolicyLater(kind: PolicyKind, name: string): void {
  afterwards(async () => {
    if (await policyFact(kind, name))
      await change(`mutation($name: String!) { delete_${kind}_resource_policy(name: $name) { ok msg } }`, { name });
  });
}
/** A policy by the second client, deleted again afterwards. */
export async function policy(kind: PolicyKind, props: object = {}): Promise<string> {
  const name = fresh(kind);
  dropPolicyLater(kind, name);
  const query = `mutation($name: String!, $props: Create${inputOf(kind)}) { create_${kind}_resource_policy(name: $name, props: $props) { ok msg } }`;
  await change(query, { name, props: { ...FRESH[kind], ...props } });
  return name;
}
export const changePolicy = (kind: PolicyKind, name: string, props: object): Promise<void> =>
  change(
    `mutation($name: String!, $props: Modify${inputOf(kind)}) { modify_${kind}_resource_policy(name: $name, props: $props) { ok msg } }`,
    { name, props },
  );

/** Purged again afterwards, should it still be there. */
export function dropProjectLater(name: string, domain: string): void {
  afterwards(async () => {
    const id = await projectIdOf(name, domain);
    if (!id) return;
    await change('mutation($id: UUID!) { delete_group(gid: $id) { ok msg } }', { id });
    await change('mutation($id: UUID!) { purge_group(gid: $id) { ok msg } }', { id });
  });
}
/** A project by the second client, purged again afterwards. */
export async function project(props: object = {}, domain = 'default'): Promise<{ id: string; name: string }> {
  const name = fresh('project');
  dropProjectLater(name, domain);
  await change(
    'mutation($name: String!, $props: GroupInput!) { create_group(name: $name, props: $props) { ok msg } }',
    { name, props: { domain_name: domain, ...props } },
  );
  return { id: (await projectIdOf(name, domain)) ?? '', name };
}

/** Purged again afterwards, with the model store that the server made in it. */
export function dropDomainLater(name: string): void {
  afterwards(async () => {
    if (!(await domainFact(name))) return;
    const query = 'query($name: String) { groups(domain_name: $name, type: ["GENERAL", "MODEL_STORE"]) { id } }';
    const { groups } = await graph<{ groups: { id: string }[] }>(query, { name });
    for (const { id } of groups) {
      await change('mutation($id: UUID!) { delete_group(gid: $id) { ok msg } }', { id });
      await change('mutation($id: UUID!) { purge_group(gid: $id) { ok msg } }', { id });
    }
    await change('mutation($name: String!) { delete_domain(name: $name) { ok msg } }', { name });
    await change('mutation($name: String!) { purge_domain(name: $name) { ok msg } }', { name });
  });
}

/**
 * From 26.9 on the server keeps the personal project of a purged user, and with it the domain; it purges no such project,
 * so only the database can be rid of it.
 */
export const dropOrphansLater = (domain: string): void =>
  afterwards(() =>
    sql(`delete from groups where type = 'personal' and creator_id is null and domain_name = :domain`, { domain }),
  );

async function post(path: string, keys: Keys, body: unknown): Promise<void> {
  const answer = await signed(path, keys, body);
  if (!answer.ok) throw new Error(`${path} ${answer.status} ${await answer.text()}`);
}

/**
 * Somebody who may make sessions and folders on every release: those that the program of the manager's installation did
 * not set up may not on 26.9, superadmins excepted.
 */
export async function worker(props: Record<string, unknown> = {}): Promise<Person> {
  const id = await projectIdOf('default', 'default');
  return person({ role: 'superadmin', group_ids: [id], ...props });
}
/** So many folders of a person, or of a project that is named by its id; they go with their owner. */
export async function folders(owner: Person, count: number, group?: string): Promise<void> {
  for (let at = 1; at <= count; at += 1)
    await post('/folders', owner.keys, { name: `${PREFIX}-${at}`, host: HOST, ...(group && { group }) });
}
/** So many sessions of a person that wait for a processor that no agent has, ended again afterwards. */
export async function waitingSessions(owner: Person, count: number, group = 'default'): Promise<void> {
  for (let at = 1; at <= count; at += 1) {
    const name = `${PREFIX}-${at}`;
    // One that a purge took along is gone already.
    afterwards(async () =>
      expect([200, 204, 404]).toContain(
        (await signed(`/session/${name}?forced=true`, owner.keys, undefined, 'DELETE')).status,
      ),
    );
    await post('/session', owner.keys, sessionRequest({ name, cpu: 1000, project: group }));
  }
}
/** The keypair policy of a keypair. */
export const givePolicy = (access: string, name: string): Promise<void> =>
  change(
    'mutation($key: String!, $props: ModifyKeyPairInput!) { modify_keypair(access_key: $key, props: $props) { ok msg } }',
    { key: access, props: { resource_policy: name } },
  );

/** Nothing happens to one that has ended already. */
export async function endSession(id: string): Promise<void> {
  const query = 'mutation($ids: [ID!]!) { terminateSessionsV2(sessionIds: $ids, forced: true) { __typename } }';
  const answer = await signed('/admin/gql/strawberry', undefined, { query, variables: { ids: [id] } });
  expect(answer.status).toBe(200);
}

/** A session on the cluster's agent, with a folder of its owner mounted. It runs some seconds later. */
export async function startSession(owner: Person, name: string, folder: string): Promise<string> {
  const request = sessionRequest({ name, mounts: [folder] });
  let id = '';
  // Now and then the manager does not know a folder yet that it has just made, for as long as it is busy starting another session.
  const start = async (): Promise<string> => {
    const answer = await signed('/session', owner.keys, request);
    const body = (await answer.json()) as { sessionId: string };
    id = body.sessionId;
    return answer.status === 201 ? 'started' : `${answer.status} ${JSON.stringify(body)}`;
  };
  await expect.poll(start, { timeout: 60_000, interval: 500 }).toBe('started');
  afterwards(() => endSession(id));
  return id;
}
