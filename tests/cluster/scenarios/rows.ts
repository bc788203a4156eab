/** Rows that scenarios make and take away again. */
import type { Site } from '../sites.ts';

export const DEFAULT_PROJECT = '2de2b969-1d04-48a6-af16-0bc8adb3c831';

export const CREATE_USER =
  'mutation($e:String!,$p:UserInput!){create_user(email:$e,props:$p){ok msg user{uuid email username status status_info role domain_name full_name description is_active resource_policy main_access_key totp_activated need_password_change sudo_session_enabled allowed_client_ip container_uid container_main_gid container_gids created_at modified_at groups{name}} keypair{access_key secret_key user_id is_active is_admin resource_policy rate_limit user}}}';
export const PURGE_USER = 'mutation($e:String!,$p:PurgeUserInput!){purge_user(email:$e,props:$p){ok msg}}';

export const userProps = (username: string, more: object = {}): object => ({
  username,
  password: 'Abcd1234!',
  need_password_change: false,
  domain_name: 'default',
  ...more,
});

/** Creates and writes down; the address comes back. */
export async function makeUser(site: Site, name: string, more: object = {}, label = `make ${name}`): Promise<string> {
  const email = `${site.P}-${name}@example.com`;
  await site.gql(label, CREATE_USER, { e: email, p: userProps(`${site.P}-${name}`, more) });
  return email;
}

export async function dropUser(site: Site, email: string): Promise<void> {
  await site.gql(`drop ${email.split('@')[0]?.replace(site.P, '')}`, PURGE_USER, { e: email, p: {} });
}

/** Digs in an answer. */
export function dig(answer: unknown, ...path: (string | number)[]): string {
  let value: unknown = answer;
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  return String(value);
}
