import type { Site } from '../sites.ts';
import { CREATE_USER, DEFAULT_PROJECT, dig, dropUser, makeUser, PURGE_USER, userProps } from './rows.ts';

const MODIFY =
  'mutation($e:String!,$p:ModifyUserInput!){modify_user(email:$e,props:$p){ok msg user{email username full_name description status status_info role domain_name resource_policy allowed_client_ip main_access_key totp_activated sudo_session_enabled container_uid container_gids groups{name}}}}';
const DELETE = 'mutation($e:String!){delete_user(email:$e){ok msg}}';
const KEYS = 'query($e:String){user(email:$e){status status_info} keypairs(email:$e){is_active is_admin}}';
const long = (length: number): string => 'x'.repeat(length);

const CREATED: [label: string, props: object][] = [
  ['plain', {}],
  ['into projects, one of them unknown', { group_ids: [DEFAULT_PROJECT, '2de2b969-1d04-48a6-af16-0bc8adb3c832'] }],
  [
    'everything',
    {
      full_name: 'F',
      description: 'D',
      status: 'inactive',
      role: 'admin',
      allowed_client_ip: ['10.0.0.0/8', '1.2.3.4'],
      totp_activated: true,
      container_uid: 1000,
      container_main_gid: 100,
      container_gids: [1, 2],
      sudo_session_enabled: true,
      need_password_change: true,
    },
  ],
  ['weak word', { password: 'a' }],
  ['empty word', { password: '' }],
  ['is_active says nothing', { is_active: false }],
  ['another domain', { domain_name: 'dom-01' }],
];

const REFUSED: [label: string, props: object][] = [
  ['unknown domain', { domain_name: 'nope' }],
  ['unknown policy', { resource_policy: 'nope' }],
  ['unknown role', { role: 'king' }],
  ['unknown status', { status: 'king' }],
  ['long username', { username: long(65) }],
  ['long full name', { full_name: long(65) }],
  ['long description', { description: long(501) }],
  ['wrong address', { allowed_client_ip: ['999'] }],
  ['address with host bits', { allowed_client_ip: ['10.0.0.1/8'] }],
  ['negative uid', { container_uid: -1 }],
  ['wrong project id', { group_ids: ['xx'] }],
];

const CHANGES: object[] = [
  { full_name: 'New' },
  { full_name: null },
  {},
  { password: null },
  { description: 'x' },
  { allowed_client_ip: ['1.1.1.1', '2001:db8::/32'] },
  { allowed_client_ip: [] },
  { allowed_client_ip: null },
  { username: 'admin' },
  { resource_policy: 'nope' },
  { domain_name: 'nope' },
  { main_access_key: 'AKIAIOSFODNN7EXAMPLE' },
  { main_access_key: 'NONE' },
  { role: 'king' },
  { status: 'king' },
  { status: 'inactive' },
  { status: 'active' },
  { role: 'admin' },
  { role: 'user' },
  { group_ids: [] },
  { group_ids: [DEFAULT_PROJECT] },
  { domain_name: 'dom-01' },
  { domain_name: 'default', group_ids: [DEFAULT_PROJECT] },
  { totp_activated: true },
  { totp_activated: false },
  { is_active: false },
  { username: long(65) },
  { full_name: long(65) },
  { description: long(501) },
  { allowed_client_ip: ['bad'] },
  { container_uid: -5 },
  { container_uid: 5 },
  { container_gids: [1, -1] },
  { container_gids: [7] },
  { sudo_session_enabled: true },
  { need_password_change: true },
  { username: '' },
];

export const users = {
  async 'users: create'(site: Site) {
    const made: string[] = [];
    for (const [index, [label, props]] of CREATED.entries()) made.push(await makeUser(site, `n${index}`, props, label));
    await site.gql('the same address again', CREATE_USER, { e: made[0], p: userProps(`${site.P}-other`) });
    await site.gql('the same name again', CREATE_USER, {
      e: `${site.P}-other@example.com`,
      p: userProps(`${site.P}-n0`),
    });
    for (const [label, props] of REFUSED) {
      await site.gql(label, CREATE_USER, { e: `${site.P}-r@example.com`, p: userProps(`${site.P}-r`, props) });
    }
    await site.gql('long address', CREATE_USER, { e: `${long(60)}@example.com`, p: userProps(`${site.P}-l`) });
    for (const as of ['admin', 'user'] as const) {
      await site.gql(`as ${as}`, CREATE_USER, { e: `${site.P}-x@example.com`, p: userProps(`${site.P}-x`) }, { as });
    }
    for (const email of made) await dropUser(site, email);
  },

  async 'users: modify'(site: Site) {
    const email = await makeUser(site, 'm');
    const other = await makeUser(site, 'o');
    await site.gql('taken name', MODIFY, { e: email, p: { username: `${site.P}-o` } });
    for (const p of CHANGES) {
      await site.gql(JSON.stringify(p).slice(0, 60), MODIFY, { e: email, p });
      if ('role' in p) await site.gql('its keys', KEYS, { e: email });
    }
    await site.gql('unknown', MODIFY, { e: 'nobody@example.com', p: { full_name: 'x' } });
    for (const as of ['admin', 'user'] as const)
      await site.gql(`as ${as}`, MODIFY, { e: email, p: { full_name: 'x' } }, { as });
    await dropUser(site, email);
    await dropUser(site, other);
  },

  async 'users: delete, restore, purge'(site: Site) {
    const email = await makeUser(site, 'd');
    for (const as of ['admin', 'user'] as const) {
      await site.gql(`delete as ${as}`, DELETE, { e: email }, { as });
      await site.gql(`purge as ${as}`, PURGE_USER, { e: email, p: {} }, { as });
    }
    await site.gql('delete', DELETE, { e: email });
    await site.gql('after', KEYS, { e: email });
    await site.gql('delete again', DELETE, { e: email });
    await site.gql('delete an unknown one', DELETE, { e: 'nobody@example.com' });
    await site.gql('the address is still taken', CREATE_USER, { e: email, p: userProps(`${site.P}-d2`) });
    await site.gql('restore', MODIFY, { e: email, p: { status: 'active' } });
    await site.gql('its keys', KEYS, { e: email });
    await dropUser(site, email);
    await site.gql('purge again', PURGE_USER, { e: email, p: {} });
    await site.gql('gone', 'query($e:String){user(email:$e){email} keypairs(email:$e){access_key}}', { e: email });
    await makeUser(site, 'd').then((again) => dropUser(site, again));
  },

  async 'users: the default key moves'(site: Site) {
    const email = await makeUser(site, 'k');
    const second = await site.gql(
      'second key',
      'mutation($u:String!,$p:KeyPairInput!){create_keypair(user_id:$u,props:$p){ok msg keypair{access_key}}}',
      { u: email, p: { is_active: true, is_admin: false, resource_policy: 'default', rate_limit: 1000 } },
    );
    const key = dig(second, 'data', 'create_keypair', 'keypair', 'access_key');
    await site.gql('make it the default', MODIFY, { e: email, p: { main_access_key: key } });
    await dropUser(site, email);
  },
};
