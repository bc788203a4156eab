import type { Site } from '../sites.ts';
import { NEWER } from '../rig.ts';
import { dig } from './rows.ts';

const FIELDS =
  'name description is_active total_resource_slots allowed_vfolder_hosts allowed_docker_registries integration_id scaling_groups';
const CREATE = `mutation($n:String!,$p:DomainInput!){create_domain(name:$n,props:$p){ok msg domain{${FIELDS}}}}`;
const MODIFY = `mutation($n:String!,$p:ModifyDomainInput!){modify_domain(name:$n,props:$p){ok msg domain{${FIELDS}}}}`;
const DELETE = 'mutation($n:String!){delete_domain(name:$n){ok msg}}';
const PURGE = 'mutation($n:String!){purge_domain(name:$n){ok msg}}';
const PROJECTS =
  'query($d:String){groups(domain_name:$d,type:["GENERAL","MODEL_STORE"]){id name type resource_policy allowed_vfolder_hosts description}}';
const USE =
  'query($n:String!){domainV2(domainName:$n){activeResourceOverview{sessionCount slots{entries{resourceType quantity}}}}}';
const HOSTS = '{"local:volume1":["create-vfolder"]}';

async function clear(site: Site, d: string): Promise<void> {
  const answer = await site.gql('its projects', PROJECTS, { d });
  const g = dig(answer, 'data', 'groups', 0, 'id');
  if (g !== 'undefined') await site.gql('purge its project', 'mutation($g:UUID!){purge_group(gid:$g){ok msg}}', { g });
  await site.gql('purge', PURGE, { n: d });
}

export const domains = {
  async 'domains: create, modify, delete, purge'(site: Site) {
    const { P } = site;
    const n = `${P}-d`;
    await site.gql('create', CREATE, { n, p: {} });
    await site.gql('its projects', PROJECTS, { d: n });
    const creations: [string, object][] = [
      [n, {}],
      ['', {}],
      [' ', {}],
      ['x'.repeat(65), {}],
      ['a b', {}],
      [`${P}-s`, { total_resource_slots: '{"cpu":"4"}' }],
      [`${P}-h`, { allowed_vfolder_hosts: HOSTS }],
    ];
    for (const [name, p] of creations)
      await site.gql(`create ${name.replace(P, 'P').slice(0, 10)}`, CREATE, { n: name, p });
    const full = { allowed_docker_registries: ['a'], description: 'q', is_active: false, integration_id: 'i' };
    await site.gql('create with much', CREATE, { n: `${P}-f`, p: full });
    const changes: object[] = [
      {},
      { description: 'x' },
      { description: null },
      { is_active: false },
      { total_resource_slots: '{"cpu":"4"}' },
      { allowed_vfolder_hosts: HOSTS },
      { allowed_vfolder_hosts: '{"local:volume1":["nope"]}' },
      { allowed_docker_registries: ['cr.backend.ai'] },
      { allowed_docker_registries: [] },
      { name: 'default' },
      { name: '' },
      { name: `${P}-d2` },
    ];
    for (const p of changes) await site.gql(`modify ${JSON.stringify(p)}`, MODIFY, { n, p });
    await site.gql('modify under the old name', MODIFY, { n, p: { description: 'x' } });
    for (const as of ['admin', 'user'] as const) {
      await site.gql(`create as ${as}`, CREATE, { n: `${P}-y`, p: {} }, { as });
      await site.gql(`modify as ${as}`, MODIFY, { n: 'default', p: { description: 'q' } }, { as });
      await site.gql(`delete as ${as}`, DELETE, { n: `${P}-d2` }, { as });
      await site.gql(`purge as ${as}`, PURGE, { n: `${P}-d2` }, { as });
    }
    await site.gql('delete', DELETE, { n: `${P}-d2` });
    await site.gql('delete again', DELETE, { n: `${P}-d2` });
    await site.gql('delete an unknown one', DELETE, { n: 'nope' });
    await site.gql('purge an unknown one', PURGE, { n: 'nope' });
    await site.gql('purge one with people', PURGE, { n: 'default' });
    await site.gql('purge one with a project', PURGE, { n: `${P}-d2` });
    for (const d of [`${P}-d2`, `${P}-h`, `${P}-f`]) await clear(site, d);
  },
  async 'domains: what their sessions hold'(site: Site) {
    const n = `${site.P}-use`;
    await site.gql('create', CREATE, { n, p: {} });
    // From 26.9 on a domain admin without a role is refused, as the embedded one is not.
    for (const as of NEWER ? (['superadmin'] as const) : (['superadmin', 'admin'] as const))
      for (const name of [n, `${site.P}-none`]) await site.v2(`${name} as ${as}`, USE, { n: name }, { as });
    await clear(site, n);
  },
};
