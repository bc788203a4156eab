import type { Site } from '../sites.ts';
import { dropUser, makeUser } from './rows.ts';

const LOGIN = { method: 'POST', path: '/server/login', as: 'nobody' } as const;
const GOOD = { username: 'user@lablup.com', password: 'C8qnIo29' };

export const signIn = {
  async 'sign-in: good and bad bodies'(site: Site) {
    await site.call('anonymous check', { method: 'POST', path: '/server/login-check', as: 'nobody' });
    await site.call('good', { ...LOGIN, body: GOOD });
    for (const [label, body] of [
      ['wrong password', { ...GOOD, password: 'bad' }],
      ['empty password', { ...GOOD, password: '' }],
      ['no password', { username: 'user@lablup.com' }],
      ['no name', { password: 'x' }],
      ['no JSON', 'xx'],
      ['username instead of the address', { ...GOOD, username: 'user' }],
      ['unknown', { username: 'nobody@example.com', password: 'x' }],
      ['another domain', { username: 'u000001@example.org', password: 'C8qnIo29' }],
    ] as const) {
      await site.call(label, { ...LOGIN, body });
    }
    await site.v2('unblock', 'mutation{adminUnblockUser(username:"user@lablup.com"){__typename}}');
    await site.call('check', { method: 'POST', path: '/server/login-check', as: 'user' });
    await site.call('again on one cookie', { ...LOGIN, as: 'user', body: GOOD });
  },

  async 'sign-in: ten wrong passwords block the name, unblocking helps'(site: Site) {
    const email = await makeUser(site, 'blocked');
    const attempt = (password: string) => ({ ...LOGIN, body: { username: email, password } });
    for (let i = 1; i <= 11; i++) await site.call(`wrong ${i}`, attempt('wrong'));
    await site.call('right while blocked', attempt('Abcd1234!'));
    await site.v2('unblock', 'mutation($n:String!){adminUnblockUser(username:$n){__typename}}', { n: email });
    await site.call('right', attempt('Abcd1234!'));
    await dropUser(site, email);
  },

  async 'sign-in: accounts that may not'(site: Site) {
    for (const status of ['inactive', 'before-verification', 'deleted']) {
      const email = await makeUser(site, status, { status });
      await site.call(status, { ...LOGIN, body: { username: email, password: 'Abcd1234!' } });
      await dropUser(site, email);
    }
  },

  async 'session: a key switched off, an account switched off, an address not allowed'(site: Site) {
    const email = await makeUser(site, 'lost');
    await site.signIn('lost', [email, 'Abcd1234!']);
    const as = 'lost' as 'user';
    const look = async (when: string): Promise<void> => {
      await site.call(`${when}: REST`, { path: '/func/auth', as });
      await site.gql(`${when}: gateway`, '{user{email}}', {}, { as });
      await site.gql(`${when}: gateway, no field`, '{__typename}', {}, { as });
      await site.gql(`${when}: legacy door`, '{user{email}}', {}, { as, path: '/func/admin/graphql' });
      await site.v2(`${when}: v2`, '{myUserV2{basicInfo{email}}}', {}, { as });
      await site.call(`${when}: check`, { method: 'POST', path: '/server/login-check', as });
    };
    const key = 'query($e:String){keypairs(email:$e){access_key}}';
    const found = await site.gql('key', key, { e: email });
    const access = (found as { data?: { keypairs?: { access_key: string }[] } }).data?.keypairs?.[0]?.access_key;
    const setKey = 'mutation($a:String!,$p:ModifyKeyPairInput!){modify_keypair(access_key:$a,props:$p){ok msg}}';
    const setUser = 'mutation($e:String!,$p:ModifyUserInput!){modify_user(email:$e,props:$p){ok msg}}';
    await look('fresh');
    await site.gql('switch the key off', setKey, { a: access, p: { is_active: false } });
    await look('key off');
    await site.gql('switch the key on', setKey, { a: access, p: { is_active: true } });
    await site.gql('switch the account off', setUser, { e: email, p: { status: 'inactive' } });
    await look('account off');
    await site.gql('allow one address', setUser, {
      e: email,
      p: { status: 'active', allowed_client_ip: ['10.9.9.9'] },
    });
    await look('other address');
    await dropUser(site, email);
  },

  async 'session: small calls of an account'(site: Site) {
    const email = await makeUser(site, 'own');
    await site.signIn('own', [email, 'Abcd1234!']);
    const as = 'own' as 'user';
    const post = (path: string, body: object) => ({ method: 'POST', path, body, as });
    const words = { old_password: 'Abcd1234!', new_password: 'a', new_password2: 'a' };
    await site.call('words differ', post('/func/auth/update-password', { ...words, new_password2: 'b' }));
    await site.call('wrong old word', post('/func/auth/update-password', { ...words, old_password: 'x' }));
    await site.call('no words', post('/func/auth/update-password', {}));
    await site.call('weak word', post('/func/auth/update-password', words));
    await site.call('full name', post('/func/auth/update-full-name', { email, full_name: 'New Name' }));
    await site.gql('renamed', '{user{full_name}}', {}, { as });
    await site.call('role in a project', { path: '/func/auth/role?group=2de2b969-1d04-48a6-af16-0bc8adb3c831', as });
    await site.call('extend', { method: 'POST', path: '/server/extend-login-session', as });
    await site.call('sign out', { method: 'POST', path: '/server/logout', as });
    await site.call('after that', { method: 'POST', path: '/server/login-check', as });
    await site.call('and REST', { path: '/func/auth', as });
    await dropUser(site, email);
  },

  async 'password change without a session is off'(site: Site) {
    const body = { username: 'user@lablup.com', current_password: 'C8qnIo29', new_password: 'x' };
    await site.call('change', { method: 'POST', path: '/server/update-password-no-auth', as: 'nobody', body });
    await site.call('signup', { method: 'POST', path: '/func/auth/signup', as: 'nobody', body: { email: 'x@x' } });
    await site.call('extend anonymously', { method: 'POST', path: '/server/extend-login-session', as: 'nobody' });
    await site.call('sign out anonymously', { method: 'POST', path: '/server/logout', as: 'nobody' });
  },
};
