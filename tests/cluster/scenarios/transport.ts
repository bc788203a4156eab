import type { Site } from '../sites.ts';

const DOORS = ['/func/admin/gql', '/func/admin/graphql', '/func/admin/gql/strawberry'];

const BODIES: [label: string, body: unknown][] = [
  ['typename', { query: '{__typename}' }],
  ['broken syntax', { query: '{a' }],
  ['unknown field', { query: '{nope}' }],
  ['unknown field within', { query: 'query X{user{nope}}' }],
  ['extra key', { query: '{__typename}', foo: 1 }],
  ['no query', {}],
  ['no JSON', 'xx'],
  ['missing variable', { query: 'query($n:String!){project_resource_policy(name:$n){name}}' }],
  ['named operation', { query: 'query A{__typename} query B{__typename}', operationName: 'B' }],
  ['two operations, no name', { query: 'query A{__typename} query B{__typename}' }],
  [
    'variable of another type',
    { query: 'query($l:Int!){user_list(limit:$l,offset:0){total_count}}', variables: { l: 'x' } },
  ],
  ['missing argument', { query: '{user_list{total_count}}' }],
  ['no selection', { query: '{user}' }],
  ['unknown argument', { query: '{user(foo:1){email}}' }],
  ['unknown property', { query: 'mutation{modify_keypair(access_key:"x",props:{foo:1}){ok}}' }],
  ['resolver error', { query: '{user_list(limit:-1,offset:0){total_count}}' }],
  ['error beside data', { query: '{a:user_list(limit:-1,offset:0){total_count} user{email}}' }],
  [
    'wrong uuid in a variable',
    { query: 'query($z:UUID){user_list(limit:1,offset:0,group_id:$z){total_count}}', variables: { z: 'xx' } },
  ],
  ['wrong uuid in the text', { query: '{user_list(limit:1,offset:0,group_id:"xx"){total_count}}' }],
  [
    'wrong JSON in the text',
    { query: 'mutation{modify_keypair_resource_policy(name:"x",props:{total_resource_slots:"zz"}){ok}}' },
  ],
  [
    'two fields, one wrong variable',
    {
      query: 'query($z:UUID){a:user_list(limit:1,offset:0,group_id:$z){total_count} user{email}}',
      variables: { z: 'xx' },
    },
  ],
  [
    'unknown enum member',
    {
      query: 'query($f:UserV2Filter){adminUsersV2(limit:1,offset:0,filter:$f){count}}',
      variables: { f: { status: { equals: 'active' } } },
    },
  ],
];

const PATHS = [
  '/func/auth',
  '/func/auth/role',
  '/func/nope',
  '/func/totp',
  '/func/config/resource-slots',
  '/func/config/resource-slots/details',
  '/func/config/vfolder-types',
  '/func/folders/_/all-hosts',
  '/func/auth/ssh-keypair',
  '/func/scaling-groups?group=default',
  '/func/manager/announcement',
  '/func/export/reports',
];

export const transport = {
  async 'doors: documents good and bad'(site: Site) {
    for (const path of DOORS) {
      for (const [label, body] of BODIES) {
        if (label === 'unknown enum member' && !path.endsWith('strawberry')) continue;
        await site.call(`${path} ${label}`, { method: 'POST', path, body });
        if (label === 'typename') await site.call(`${path} anonymous`, { method: 'POST', path, body, as: 'nobody' });
      }
    }
  },

  async 'REST: who may read what'(site: Site) {
    for (const path of PATHS) {
      for (const as of ['superadmin', 'admin', 'user', 'nobody'] as const) {
        const compare = path.includes('reports') && as === 'superadmin' ? 'shape' : 'value';
        await site.call(`${path} ${as}`, { path, as }, compare);
      }
    }
    for (const path of ['/func/folders/_/hosts', '/func/resource/presets', '/func/manager/status']) {
      await site.call(path, { path }, 'shape');
      if (!path.endsWith('status'))
        for (const as of ['admin', 'user'] as const) await site.call(`${path} ${as}`, { path, as }, 'shape');
    }
    await site.call('version', { path: '/func/', as: 'nobody' });
    await site.call('ping', { path: '/func/ping', as: 'nobody' });
  },

  async 'CSV: fields, orders, refusals, roles'(site: Site) {
    const csv = (body: object, as: 'superadmin' | 'admin' | 'user' | 'nobody' = 'superadmin') => ({
      method: 'POST',
      path: '/func/export/users/csv',
      body,
      as,
    });
    const filter = { email: { equals: 'user2@lablup.com' } };
    const fields = ['email', 'username', 'role', 'status', 'domain_name'];
    await site.call('own choice', csv({ fields, filter }));
    await site.call('own choice, other encoding', csv({ fields, filter, encoding: 'euc-kr' }));
    await site.call('insensitive', csv({ fields, filter: { email: { i_contains: 'USER2@LABLUP' } } }));
    await site.call('by status', csv({ fields, filter: { ...filter, status: ['inactive'] } }));
    await site.call('unknown field', csv({ fields: ['nope'] }));
    await site.call('wrong case of the direction', csv({ order: [{ field: 'email', direction: 'asc' }] }));
    await site.call('unknown order', csv({ order: [{ field: 'nope', direction: 'ASC' }] }));
    await site.call('unknown encoding', csv({ encoding: 'x' }));
    await site.call('unknown status', csv({ filter: { status: ['nope'] } }));
    for (const as of ['admin', 'user', 'nobody'] as const) await site.call(as, csv({ fields }, as));
    await site.call('no such report', { method: 'POST', path: '/func/export/nope/csv', body: {} });
    await site.call('unknown filter', csv({ fields, filter: { ...filter, nope: 1 } }));
    await site.call('filter of another kind', csv({ fields, filter: { email: 'x' } }));
    await site.call('enum filter of another kind', csv({ fields, filter: { role: { equals: 'admin' } } }));
    await site.call('keypairs, unknown field', {
      method: 'POST',
      path: '/func/export/keypairs/csv',
      body: { fields: ['nope'] },
    });
    await site.call('background task of no id', { path: '/func/events/background-task?task_id=xx' });
  },
};
