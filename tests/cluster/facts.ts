/** What really is so: from the database where it can be asked, else from a second client. And what tests need beforehand. */
import { afterwards } from './rig.ts';
import { change, graph, hasDatabase, PREFIX, sql, type Keys } from './client.ts';

type Fact = Record<string, string | null>;

async function rowsOf(statement: string, names: readonly string[], values: Record<string, string>): Promise<Fact[]> {
  const found = await sql(`select ${names.join(', ')} ${statement}`, values);
  return found.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}
/** A scalar as psql prints it. */
export const plain = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'boolean' ? (value ? 't' : 'f') : String(value); // oxlint-disable-line typescript/no-base-to-string
const pick = (names: readonly string[], item: Record<string, unknown>): Fact =>
  Object.fromEntries(names.map((name) => [name, plain(item[name])]));
const literal = (text: string): string => JSON.stringify(text);

const USER = ['status', 'full_name', 'description', 'domain_name', 'resource_policy', 'sudo_session_enabled'] as const;
/** One user, whatever the status, or null. Flags are `t` and `f`. */
export async function userFact(email: string): Promise<Fact | null> {
  if (hasDatabase) return (await rowsOf('from users where email = :email', USER, { email }))[0] ?? null;
  const query = `query($filter: String!) { user_list(limit: 1, offset: 0, filter: $filter) { items { ${USER.join(' ')} } } }`;
  const { user_list } = await graph<{ user_list: { items: Record<string, unknown>[] } }>(query, {
    filter: `email == ${literal(email)}`,
  });
  return user_list.items[0] ? pick(USER, user_list.items[0]) : null;
}

const KEYPAIR = ['access_key', 'is_active', 'resource_policy', 'rate_limit'] as const;
/** The keypairs of a user, by access key. */
export async function keypairFacts(email: string): Promise<Fact[]> {
  // By the owner's id: releases from 26.9 have no e-mail in this table.
  const owned = 'from keypairs where "user" = (select uuid from users where email = :email) order by access_key';
  if (hasDatabase) return rowsOf(owned, KEYPAIR, { email });
  const query = `query($email: String!) { keypair_list(limit: 100, offset: 0, email: $email) { items { ${KEYPAIR.join(' ')} } } }`;
  const { keypair_list } = await graph<{ keypair_list: { items: Record<string, unknown>[] } }>(query, { email });
  const facts = keypair_list.items.map((item) => pick(KEYPAIR, item));
  return facts.sort((a, b) => (a.access_key ?? '').localeCompare(b.access_key ?? ''));
}

export const PASSWORD = 'Ct-1-secret!';
export interface Person {
  email: string;
  uuid: string;
  keys: Keys;
}

let made = 0;
/** A user by the second client, purged again afterwards. */
export async function person(props: Record<string, unknown> = {}): Promise<Person> {
  made += 1;
  const name = `${PREFIX}-p${made}`;
  const email = `${name}@example.com`;
  const given = { username: name, password: PASSWORD, need_password_change: false, domain_name: 'default', ...props };
  const query = `mutation($email: String!, $props: UserInput!) { create_user(email: $email, props: $props) {
    ok msg user { uuid } keypair { access_key secret_key } } }`;
  afterwards(() => dropUser(email));
  const { create_user } = await graph<{
    create_user: {
      ok: boolean;
      msg: string;
      user: { uuid: string };
      keypair: { access_key: string; secret_key: string };
    };
  }>(query, { email, props: given });
  if (!create_user.ok) throw new Error(create_user.msg);
  const { access_key: access, secret_key: secret } = create_user.keypair;
  return { email, uuid: create_user.user.uuid, keys: { access, secret } };
}

/** Nothing happens where there is no such user. */
export async function dropUser(email: string): Promise<void> {
  if ((await userFact(email)) === null) return;
  await change('mutation($email: String!) { modify_user(email: $email, props: { status: "inactive" }) { ok msg } }', {
    email,
  });
  await change('mutation($email: String!) { purge_user(email: $email, props: {}) { ok msg } }', { email });
}

export { PREFIX };
