import type { Site } from '../sites.ts';
import { DEFAULT_PROJECT, dig } from './rows.ts';

const FIELDS = 'url type registry_name is_global project username password ssl_verify extra';
const CREATE = `mutation($p:CreateContainerRegistryNodeInputV2!){create_container_registry_node_v2(props:$p){container_registry{row_id ${FIELDS}}}}`;
const MODIFY = `mutation($i:String!,$p:ModifyContainerRegistryNodeInputV2!){modify_container_registry_node_v2(id:$i,props:$p){container_registry{${FIELDS}}}}`;
const DELETE = `mutation($i:String!){delete_container_registry_node_v2(id:$i){container_registry{${FIELDS}}}}`;
const ALLOWED =
  'query($f:String){container_registry_nodes(filter:$f,first:1,offset:0){count edges{node{allowed_groups(first:10,offset:0){edges{node{row_id name}}}}}}}';
const UNKNOWN = '2de2b969-1d04-48a6-af16-0bc8adb3c831';
const BASE = { url: 'http://127.0.0.1:9', type: 'docker' };

const CHANGES: object[] = [
  {},
  { password: 'secret', username: 'me' },
  { url: 'http://127.0.0.1:10' },
  { password: null },
  { password: '' },
  { username: null },
  { username: '' },
  { extra: '{"api_endpoint": "https://x"}' },
  { extra: null },
  { ssl_verify: false },
  { ssl_verify: null },
  { type: 'harbor2' },
  { project: 'pp' },
  { project: null },
  { is_global: false },
];

export const registries = {
  async 'registries: create, modify, allow, delete'(site: Site) {
    const n = `${site.P}-r`;
    const made: string[] = [];
    const create = async (label: string, p: object): Promise<string> => {
      const answer = await site.gql(`create: ${label}`, CREATE, { p: { ...BASE, registry_name: n, ...p } });
      const id = dig(answer, 'data', 'create_container_registry_node_v2', 'container_registry', 'row_id');
      if (id !== 'undefined') made.push(id);
      return id;
    };
    const i = await create('plain', {});
    await create('again', {});
    await create('everything', { project: 'p', username: 'u', password: 'p', ssl_verify: false, extra: '{"a":1}' });
    await create('no address', { url: '' });
    await create('no name', { registry_name: '' });
    await create('long name', { registry_name: 'x'.repeat(60) });
    await create('Harbor without a project', { type: 'harbor2' });
    await create('Harbor with a bad one', { type: 'harbor2', project: 'Bad Name' });
    await create('Harbor', { type: 'harbor', project: 'ok.name-1' });
    for (const p of CHANGES) await site.gql(`modify ${JSON.stringify(p)}`, MODIFY, { i, p });
    const f = `row_id == "${i}"`;
    const groups = (label: string, allowed_groups: object) => site.gql(label, MODIFY, { i, p: { allowed_groups } });
    await groups('allow a project', { add: [DEFAULT_PROJECT] });
    await site.gql('allowed', ALLOWED, { f });
    await groups('allow it again', { add: [DEFAULT_PROJECT] });
    await groups('take it off', { remove: [DEFAULT_PROJECT] });
    await groups('take it off again', { remove: [DEFAULT_PROJECT] });
    await site.gql('allowed no more', ALLOWED, { f });
    await site.gql('modify an unknown one', MODIFY, { i: UNKNOWN, p: {} });
    await site.gql('modify no id', MODIFY, { i: 'zzz', p: {} });
    for (const id of made) await site.gql('delete', DELETE, { i: id });
    await site.gql('delete again', DELETE, { i });
  },

  async 'registries: only superadmins write'(site: Site) {
    await site.gql('create', CREATE, { p: { ...BASE, registry_name: `${site.P}-x` } }, { as: 'admin' });
    await site.gql('modify', MODIFY, { i: UNKNOWN, p: {} }, { as: 'admin' });
    await site.gql('delete', DELETE, { i: UNKNOWN }, { as: 'admin' });
  },
};
