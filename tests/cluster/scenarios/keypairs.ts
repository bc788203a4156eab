import type { Site } from '../sites.ts';
import { dig, dropUser, makeUser } from './rows.ts';

const CREATE =
  'mutation($u:String!,$p:KeyPairInput!){create_keypair(user_id:$u,props:$p){ok msg keypair{access_key secret_key user_id is_active is_admin resource_policy rate_limit user projects created_at num_queries last_used full_name}}}';
const MODIFY = 'mutation($a:String!,$p:ModifyKeyPairInput!){modify_keypair(access_key:$a,props:$p){ok msg}}';
const DELETE = 'mutation($a:String!){delete_keypair(access_key:$a){ok msg}}';
const ONE =
  'query($a:String){keypair(access_key:$a){user_id is_active is_admin resource_policy rate_limit projects full_name num_queries rolling_count last_used concurrency_used}}';
const PROPS = { is_active: true, is_admin: false, resource_policy: 'default', rate_limit: 1000 };

export const keypairs = {
  async 'keypairs: create, modify, delete'(site: Site) {
    const email = await makeUser(site, 'k');
    const main = dig(
      await site.gql('main key', 'query($e:String){user(email:$e){main_access_key}}', { e: email }),
      'data',
      'user',
      'main_access_key',
    );
    const made = await site.gql('create', CREATE, { u: email, p: PROPS });
    const second = dig(made, 'data', 'create_keypair', 'keypair', 'access_key');
    await site.gql('read', ONE, { a: second });
    const creations: [string, string, object][] = [
      ['unknown address', 'nobody@example.com', PROPS],
      ['a uuid for the address', 'f38dea23-50fa-42a0-b5ae-338f5f4693f4', PROPS],
      ['unknown policy', email, { ...PROPS, resource_policy: 'nope' }],
      ['negative rate', email, { ...PROPS, rate_limit: -1 }],
      ['rate beyond 32 bits', email, { ...PROPS, rate_limit: 99_999_999_999 }],
    ];
    for (const [label, u, p] of creations) {
      const answer = await site.gql(`create: ${label}`, CREATE, { u, p });
      const key = dig(answer, 'data', 'create_keypair', 'keypair', 'access_key');
      if (key.startsWith('AKIA')) await site.gql('delete it', DELETE, { a: key });
    }
    for (const p of [
      { resource_policy: 'nope' },
      {},
      { is_active: null },
      { rate_limit: -5 },
      { resource_policy: null },
      { is_active: false },
      { is_admin: true },
      { rate_limit: 5 },
    ]) {
      await site.gql(`modify ${JSON.stringify(p)}`, MODIFY, { a: second, p });
    }
    await site.gql('read', ONE, { a: second });
    await site.gql('modify an unknown one', MODIFY, { a: 'NONE', p: { is_active: false } });
    await site.gql('switch the default off', MODIFY, { a: main, p: { is_active: false } });
    await site.gql('and on', MODIFY, { a: main, p: { is_active: true } });
    for (const as of ['admin', 'user'] as const) {
      await site.gql(`create as ${as}`, CREATE, { u: email, p: PROPS }, { as });
      await site.gql(`modify as ${as}`, MODIFY, { a: second, p: { is_active: true } }, { as });
      await site.gql(`delete as ${as}`, DELETE, { a: second }, { as });
    }
    await site.gql('delete the default', DELETE, { a: main });
    await site.gql(
      'make the second the default',
      'mutation($e:String!,$p:ModifyUserInput!){modify_user(email:$e,props:$p){ok msg}}',
      { e: email, p: { main_access_key: second } },
    );
    await site.gql('delete the old default', DELETE, { a: main });
    await site.gql('delete it again', DELETE, { a: main });
    await dropUser(site, email);
    await site.gql('gone with its owner', ONE, { a: second });
  },
};
