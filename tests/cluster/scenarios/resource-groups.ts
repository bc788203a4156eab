import { NEWER } from '../rig.ts';
import type { Site } from '../sites.ts';
import { DEFAULT_PROJECT, dig, dropUser, makeUser } from './rows.ts';

const FIELDS =
  'name description is_active is_public driver driver_opts scheduler scheduler_opts use_host_network wsproxy_addr wsproxy_api_token';
const CREATE = `mutation($n:String!,$p:CreateScalingGroupInput!){create_scaling_group(name:$n,props:$p){ok msg scaling_group{${FIELDS}}}}`;
const MODIFY = 'mutation($n:String!,$p:ModifyScalingGroupInput!){modify_scaling_group(name:$n,props:$p){ok msg}}';
const DELETE = 'mutation($n:String!){delete_scaling_group(name:$n){ok msg}}';
const ONE = `query($n:String){scaling_group(name:$n){${FIELDS}}}`;
const BASE = { driver: 'static', scheduler: 'fifo' };

const CHANGES: object[] = [
  {},
  { description: 'x' },
  { description: null },
  { wsproxy_addr: 'http://y' },
  { wsproxy_addr: null },
  { is_active: false },
  { is_active: null },
  { scheduler: 'drf' },
  { scheduler: 'magic' },
  { driver: 'q' },
  { is_public: false },
  { use_host_network: true },
  ...[
    '{"pending_timeout":10,"allowed_session_types":["batch"],"config":{"num_retries_to_skip":3}}',
    '{}',
    '{"allowed_session_types":[]}',
    '{"pending_timeout":-1}',
    '{"agent_selection_strategy":"zz"}',
    '{"agent_selection_strategy":"concentrated","foo":1}',
  ].map((scheduler_opts) => ({ scheduler_opts })),
  { scheduler_opts: null },
];

const LINKS: [name: string, argument: string, type: string][] = [
  ['domain', 'domain', 'String!'],
  ['user_group', 'user_group', 'UUID!'],
  ['keypair', 'access_key', 'String!'],
];

export const resourceGroups = {
  async 'resource groups: create, modify, delete'(site: Site) {
    const { P } = site;
    const n = `${P}-r`;
    await site.gql('create', CREATE, { n, p: BASE });
    const creations: [string, string, object][] = [
      ['again', n, BASE],
      ['any driver', `${P}-b`, { driver: 'zz', scheduler: 'fifo' }],
      ['unknown scheduler', `${P}-c`, { driver: 'static', scheduler: 'magic' }],
      ['name of the other schema', `${P}-c`, { driver: 'static', scheduler: 'FAIR_SHARE' }],
      [
        'everything',
        `${P}-e`,
        {
          driver: 'static',
          scheduler: 'fair-share',
          description: 'd',
          is_public: false,
          is_active: false,
          wsproxy_addr: 'http://x',
          wsproxy_api_token: 't',
          use_host_network: true,
          scheduler_opts: '{"pending_timeout":5,"foo":1}',
          driver_opts: '{"a":1}',
        },
      ],
      ['long name', 'x'.repeat(65), BASE],
      ['long description', `${P}-d`, { ...BASE, description: 'x'.repeat(513) }],
      ['unknown session type', `${P}-d`, { ...BASE, scheduler_opts: '{"allowed_session_types":["zz"]}' }],
    ];
    for (const [label, name, p] of creations) await site.gql(`create: ${label}`, CREATE, { n: name, p });
    for (const p of CHANGES) {
      await site.gql(`modify ${JSON.stringify(p)}`, MODIFY, { n, p });
      await site.gql('read', ONE, { n });
    }
    await site.gql('modify an unknown one', MODIFY, { n: 'nope', p: { description: 'x' } });
    await site.gql('delete an unknown one', DELETE, { n: 'nope' });
    await site.gql('delete one with agents', DELETE, { n: 'default' });
    for (const as of ['admin', 'user'] as const) {
      await site.gql(`create as ${as}`, CREATE, { n: `${P}-y`, p: BASE }, { as });
      await site.gql(`modify as ${as}`, MODIFY, { n, p: {} }, { as });
      await site.gql(`delete as ${as}`, DELETE, { n }, { as });
    }
    for (const name of [n, `${P}-b`, `${P}-e`, n]) await site.gql('delete', DELETE, { n: name });
  },

  async 'resource groups: links'(site: Site) {
    const { P } = site;
    const [n, m] = [`${P}-r`, `${P}-s`];
    const email = await makeUser(site, 'linked', { domain_name: 'dom-02' });
    const key = dig(
      await site.gql('key', 'query($e:String){user(email:$e){main_access_key}}', { e: email }),
      'data',
      'user',
      'main_access_key',
    );
    for (const name of [n, m]) await site.gql('create', CREATE, { n: name, p: BASE });
    const owners: Record<string, [known: string, unknown: string]> = {
      domain: ['dom-02', 'nope'],
      user_group: [DEFAULT_PROJECT, '2de2b969-1d04-48a6-af16-0bc8adb3c839'],
      keypair: [key, 'nope'],
    };
    for (const [name, argument, type] of LINKS) {
      const [d, unknown] = owners[name] ?? ['', ''];
      const link = (verb: string): string =>
        `mutation($d:${type},$s:String!){${verb}_scaling_group_with_${name}(${argument}:$d,scaling_group:$s){ok msg}}`;
      await site.gql(`${name}: link`, link('associate'), { d, s: n });
      await site.gql(`${name}: link again`, link('associate'), { d, s: n });
      await site.gql(`${name}: link an unknown group`, link('associate'), { d, s: 'nope' });
      await site.gql(`${name}: link an unknown owner`, link('associate'), { d: unknown, s: n });
      for (const as of ['admin', 'user'] as const)
        await site.gql(`${name}: as ${as}`, link('associate'), { d, s: n }, { as });
      const read =
        name === 'user_group'
          ? 'scaling_groups_for_user_group(user_group:$d){name}'
          : `scaling_groups_for_${name}(${argument}:$d){name}`;
      await site.gql(`${name}: read`, `query($d:String!){${read}}`, { d });
      await site.gql(`${name}: unlink`, link('disassociate'), { d, s: n });
      await site.gql(`${name}: unlink again`, link('disassociate'), { d, s: n });
    }
    const many = (verb: string): string =>
      `mutation($d:String!,$s:[String]!){${verb}_scaling_groups_with_domain(domain:$d,scaling_groups:$s){ok msg}}`;
    await site.gql('link many', many('associate'), { d: 'dom-02', s: [n, m] });
    await site.gql('link many again', many('associate'), { d: 'dom-02', s: [n] });
    await site.gql('link none', many('associate'), { d: 'dom-02', s: [] });
    await site.gql('unlink one', many('disassociate'), { d: 'dom-02', s: [n] });
    await site.gql('read', '{scaling_groups_for_domain(domain:"dom-02"){name}}');
    await site.gql('delete while linked', DELETE, { n: m });
    await site.gql('read', '{scaling_groups_for_domain(domain:"dom-02"){name}}');
    await site.gql('delete', DELETE, { n });
    await dropUser(site, email);
  },

  async 'resource groups: the default is one'(site: Site) {
    if (!NEWER) return void (await site.v2('none before 26.8', '{__typename}'));
    const n = `${site.P}-d`;
    await site.gql('create', CREATE, { n, p: BASE });
    const mark =
      'mutation($n:String!,$d:Boolean){adminUpdateResourceGroup(input:{resourceGroupName:$n,isDefault:$d}){resourceGroup{name status{isDefault}}}}';
    const read = '{adminResourceGroups(limit:2,offset:0,filter:{isDefault:true}){edges{node{name status{isDefault}}}}}';
    await site.v2('read', read);
    await site.v2('a second one', mark, { n, d: true });
    await site.v2('not it', mark, { n, d: false });
    await site.v2('the first again', mark, { n: 'default', d: true });
    await site.v2('one that is not there', mark, { n: 'nope', d: true });
    await site.gql('delete', DELETE, { n });
  },

  async 'resource groups: who may use one, and whether its app proxy answers'(site: Site) {
    const { P } = site;
    const n = `${P}-a`;
    await site.gql('create', CREATE, { n, p: BASE });
    const read =
      'query($n:String!){adminAllowedDomainsForResourceGroupV2(resourceGroupName:$n){items} adminAllowedProjectsForResourceGroupV2(resourceGroupName:$n){items}}';
    const change = (what: string): string =>
      `mutation($i:UpdateAllowed${what}ForResourceGroupInput!){adminUpdateAllowed${what}ForResourceGroupV2(input:$i){items}}`;
    const changes: [string, string, object][] = [
      ['a domain', 'Domains', { add: ['default'] }],
      ['a domain again', 'Domains', { add: ['default'] }],
      ['an unknown domain', 'Domains', { add: ['nope'] }],
      ['a project', 'Projects', { add: [DEFAULT_PROJECT] }],
      ['an unknown project', 'Projects', { add: ['2de2b969-1d04-48a6-af16-0bc8adb3c839'] }],
      ['for an unknown group', 'Projects', { resourceGroupName: 'nope', add: [DEFAULT_PROJECT] }],
    ];
    for (const [label, what, i] of changes)
      await site.v2(`allow ${label}`, change(what), { i: { resourceGroupName: n, ...i } });
    await site.v2('read', read, { n });
    await site.v2('read of an unknown group', read, { n: 'nope' });
    for (const as of ['admin', 'user'] as const) await site.v2(`read as ${as}`, read, { n }, { as });
    const proxy = (name: string): string => `/func/scaling-groups/${name}/wsproxy-version`;
    await site.call('no app proxy', { path: proxy(n) });
    await site.gql('an address', MODIFY, { n, p: { wsproxy_addr: 'http://127.0.0.1:5050' } });
    await site.call('an app proxy that is not there', { path: proxy(n) });
    await site.call('of an unknown group', { path: proxy('nope') });
    await site.v2('forbid an unknown domain', change('Domains'), { i: { resourceGroupName: n, remove: ['nope'] } });
    await site.v2('forbid', change('Domains'), { i: { resourceGroupName: n, remove: ['default'] } });
    await site.v2('forbid', change('Projects'), { i: { resourceGroupName: n, remove: [DEFAULT_PROJECT] } });
    await site.call('the app proxy of a group for nobody', { path: proxy(n) });
    await site.gql('delete', DELETE, { n });
  },
};
