import type { Site } from '../sites.ts';
import { dig, dropUser, makeUser } from './rows.ts';

const FIELDS =
  'id name type description is_active domain_name resource_policy total_resource_slots allowed_vfolder_hosts container_registry integration_id';
const CREATE = `mutation($n:String!,$p:GroupInput!){create_group(name:$n,props:$p){ok msg group{${FIELDS}}}}`;
const MODIFY = `mutation($g:UUID!,$p:ModifyGroupInput!){modify_group(gid:$g,props:$p){ok msg group{${FIELDS}}}}`;
const DELETE = 'mutation($g:UUID!){delete_group(gid:$g){ok msg}}';
const PURGE = 'mutation($g:UUID!){purge_group(gid:$g){ok msg}}';
const MEMBERS = 'query($g:UUID){user_list(limit:9,offset:0,group_id:$g){total_count items{email}}}';
const UNKNOWN = 'f38dea23-50fa-42a0-b5ae-000000000000';
const REGISTRY = '{"registry":"cr.backend.ai","project":"stable"}';

const CREATED: [label: string, name: (P: string) => string, props: object][] = [
  ['the same name again', (P) => `${P}-g`, { domain_name: 'default' }],
  ['the same name in another domain', (P) => `${P}-g`, { domain_name: 'dom-01' }],
  ['a model store', (P) => `${P}-ms`, { domain_name: 'default', type: 'MODEL_STORE' }],
  ['blank name', () => '  ', { domain_name: 'default' }],
  ['empty name', () => '', { domain_name: 'default' }],
  ['long name', () => 'x'.repeat(65), { domain_name: 'default' }],
  ['name with spaces around', () => ' pad ', { domain_name: 'default' }],
  ['name with a slash', () => 'a/b', { domain_name: 'default' }],
  ['unknown domain', (P) => `${P}-x`, { domain_name: 'nope' }],
  ['unknown policy', (P) => `${P}-x`, { domain_name: 'default', resource_policy: 'nope' }],
  ['unknown type', (P) => `${P}-x`, { domain_name: 'default', type: 'ZZ' }],
  ['wrong slots', (P) => `${P}-x`, { domain_name: 'default', total_resource_slots: '{"cpu":"abc"}' }],
  ['wrong permission', (P) => `${P}-x`, { domain_name: 'default', allowed_vfolder_hosts: '{"a:b":["nope"]}' }],
];

export const projects = {
  async 'projects: create'(site: Site) {
    const { P } = site;
    const first = await site.gql('create', CREATE, {
      n: `${P}-g`,
      p: {
        domain_name: 'default',
        description: 'd',
        total_resource_slots: '{"cpu":"4"}',
        allowed_vfolder_hosts: '{"local:volume1":["create-vfolder"]}',
        container_registry: REGISTRY,
      },
    });
    const made = [dig(first, 'data', 'create_group', 'group', 'id')];
    for (const [label, name, p] of CREATED) {
      const answer = await site.gql(label, CREATE, { n: name(P), p });
      const id = dig(answer, 'data', 'create_group', 'group', 'id');
      if (id !== 'undefined') made.push(id);
    }
    for (const as of ['admin', 'user'] as const) {
      await site.gql(`as ${as}`, CREATE, { n: `${P}-y`, p: { domain_name: 'default' } }, { as });
      await site.gql(`elsewhere as ${as}`, CREATE, { n: `${P}-y`, p: { domain_name: 'dom-01' } }, { as });
    }
    for (const g of made) await site.gql('purge', PURGE, { g });
  },

  async 'projects: modify, members, delete, purge'(site: Site) {
    const { P } = site;
    const email = await makeUser(site, 'member');
    const uuid = dig(
      await site.gql('member', 'query($e:String){user(email:$e){uuid}}', { e: email }),
      'data',
      'user',
      'uuid',
    );
    const made = await site.gql('create', CREATE, {
      n: `${P}-g`,
      p: { domain_name: 'default', container_registry: REGISTRY },
    });
    const g = dig(made, 'data', 'create_group', 'group', 'id');
    const add = (uuids: string[], mode: string) => ({ user_update_mode: mode, user_uuids: uuids });
    const changes: object[] = [
      { description: 'new' },
      {},
      { container_registry: REGISTRY },
      { name: 'default' },
      { name: ' ' },
      { name: '' },
      { name: `${P}-g2` },
      { name: 'x'.repeat(65) },
      { domain_name: 'nope' },
      { resource_policy: 'nope' },
      { is_active: false },
      { is_active: true },
      { description: null },
      { total_resource_slots: '{"cpu":"8","mem":"4g"}' },
      { total_resource_slots: null },
      { allowed_vfolder_hosts: '{}' },
      { allowed_vfolder_hosts: null },
      { integration_id: 'x' },
      add([uuid], 'add'),
      add([uuid], 'add'),
      add([UNKNOWN], 'add'),
      add(['xx'], 'add'),
      add([uuid], 'zz'),
      { user_uuids: [uuid] },
      { user_update_mode: 'add' },
    ];
    for (const p of changes) await site.gql(JSON.stringify(p).replaceAll(uuid, 'U'), MODIFY, { g, p });
    await site.gql('members', MEMBERS, { g });
    await site.gql('his projects', 'query($e:String){user(email:$e){groups{name}} keypairs(email:$e){projects}}', {
      e: email,
    });
    await site.gql('take away', MODIFY, { g, p: add([uuid], 'remove') });
    await site.gql('take away again', MODIFY, { g, p: add([uuid], 'remove') });
    await site.gql('members', MEMBERS, { g });
    for (const as of ['admin', 'user'] as const) {
      await site.gql(`modify as ${as}`, MODIFY, { g, p: { description: 'q' } }, { as });
      await site.gql(`delete as ${as}`, DELETE, { g }, { as });
      await site.gql(`purge as ${as}`, PURGE, { g }, { as });
    }
    await site.gql('modify an unknown one', MODIFY, { g: UNKNOWN, p: { description: 'x' } });
    await site.gql('delete an unknown one', DELETE, { g: UNKNOWN });
    await site.gql('purge an unknown one', PURGE, { g: UNKNOWN });
    // From 26.9 on everybody has one; before, the member has none and the calls go to a project that is not there.
    const own = await site.gql('his own', 'query($n:String!){groups_by_name(name:$n){id type}}', { n: `${P}-member` });
    const personal = dig(own, 'data', 'groups_by_name', 0, 'id').replace('undefined', UNKNOWN);
    await site.gql('delete a personal one', DELETE, { g: personal });
    await site.gql('purge a personal one', PURGE, { g: personal });
    await site.gql('delete', DELETE, { g });
    await site.gql('delete again', DELETE, { g });
    await site.gql('after', `query($g:UUID!){group(id:$g){${FIELDS}}}`, { g });
    await site.gql('purge', PURGE, { g });
    await site.gql('purge again', PURGE, { g });
    await dropUser(site, email);
  },
};
