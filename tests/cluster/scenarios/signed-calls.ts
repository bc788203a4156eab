import { MANAGER, type Site } from '../sites.ts';
import { dig } from './rows.ts';

/** The keypair of the plain user, as each site has it. */
async function keyOf(site: Site): Promise<{ access_key: string; secret_key: string }> {
  const answer = await site.gql('key', '{keypair{access_key secret_key}}', {}, { as: 'user' });
  return {
    access_key: dig(answer, 'data', 'keypair', 'access_key'),
    secret_key: dig(answer, 'data', 'keypair', 'secret_key'),
  };
}

export const signedCalls = {
  async 'signed: clock, secret, key, version, missing headers'(site: Site) {
    const KEY = await keyOf(site);
    const auth = { path: '/auth' };
    await site.signed('good', auth, KEY);
    await site.signed('with a query', { path: '/auth/role?group=2de2b969-1d04-48a6-af16-0bc8adb3c831' }, KEY);
    await site.signed('20 minutes off', auth, { ...KEY, skew: 20 * 60_000 });
    await site.signed('10 minutes off', auth, { ...KEY, skew: -10 * 60_000 });
    await site.signed('wrong secret', auth, { ...KEY, secret_key: 'x' });
    await site.signed('unknown key', auth, { ...KEY, access_key: 'NOPE' });
    await site.signed('unknown version', auth, { ...KEY, version: 'v99.20990101' });
    await site.signed('older version', auth, { ...KEY, version: 'v6.20230315' });
    for (const name of ['authorization', 'x-backendai-date', 'x-backendai-version']) {
      await site.signed(`without ${name}`, auth, { ...KEY, without: [name] });
    }
    await site.signed('another scheme', { ...auth, headers: { authorization: 'Bearer x' } }, KEY);
    await site.signed('unknown path', { path: '/nope' }, KEY);
    await site.call('version document', { path: '/', as: 'nobody' }, 'value', MANAGER);
  },

  async 'signed: the doors without a gateway'(site: Site) {
    const KEY = await keyOf(site);
    const bodies: [string, unknown][] = [
      ['good', { query: '{user{email}}' }],
      ['refused', { query: '{user_list(limit:1,offset:0){total_count}}' }],
      ['broken', { query: '{a' }],
      ['unknown', { query: '{nope}' }],
      ['wrong variable', { query: 'query($l:Int!){user_list(limit:$l,offset:0){total_count}}', variables: { l: 'x' } }],
      ['introspection', { query: '{__schema{types{name}}}' }],
    ];
    for (const path of ['/admin/gql', '/admin/graphql', '/admin/gql/strawberry']) {
      for (const [label, body] of bodies) {
        await site.signed(`${path} ${label}`, { method: 'POST', path, body: JSON.stringify(body) }, KEY);
      }
    }
  },
};
