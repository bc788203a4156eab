import type { Site } from '../sites.ts';
import { dig } from './rows.ts';

const FIELDS = 'id name resource_slots shared_memory scaling_group_name';
const CREATE = `mutation($n:String!,$p:CreateResourcePresetInput!){create_resource_preset(name:$n,props:$p){ok msg resource_preset{${FIELDS}}}}`;
const MODIFY =
  'mutation($i:UUID,$n:String,$p:ModifyResourcePresetInput!){modify_resource_preset(id:$i,name:$n,props:$p){ok msg}}';
const DELETE = 'mutation($i:UUID,$n:String){delete_resource_preset(id:$i,name:$n){ok msg}}';
const ONE = `query($i:UUID){resource_preset_by_id(id:$i){${FIELDS}}}`;
const UNKNOWN = '2de2b969-1d04-48a6-af16-0bc8adb3c831';
const OK = { resource_slots: '{"cpu":"1","mem":"1g"}' };

const CHANGES: object[] = [
  {},
  ...[
    '{"cpu":"2","mem":"4g"}',
    '{"cpu":"2","mem":"4294967296"}',
    '{"cpu":"2"}',
    '{"cpu":-2,"mem":"1"}',
    '{"cpu":"2","mem":"1","foo":"3"}',
  ].map((resource_slots) => ({ resource_slots })),
  ...['2g', '1048576', null, '', 'abc'].map((shared_memory) => ({ shared_memory })),
  { scaling_group_name: 'nope' },
  { scaling_group_name: null },
];

export const presets = {
  async 'presets: create, modify, delete'(site: Site) {
    const n = `${site.P}-p`;
    const made: string[] = [];
    const create = async (label: string, name: string, p: object): Promise<string> => {
      const id = dig(
        await site.gql(`create: ${label}`, CREATE, { n: name, p }),
        'data',
        'create_resource_preset',
        'resource_preset',
        'id',
      );
      if (id !== 'undefined') made.push(id);
      return id;
    };
    const i = await create('plain', n, { ...OK, shared_memory: '64m' });
    await create('again', n, OK);
    await create('for a group', n, { ...OK, scaling_group_name: 'default' });
    await create('for an unknown group', `${n}2`, { ...OK, scaling_group_name: 'nope' });
    await create('without memory', `${n}3`, { resource_slots: '{"cpu":"1"}' });
    await create('unknown slot', `${n}4`, { resource_slots: '{"cpu":"1","mem":"1g","foo":"1"}' });
    await create('much shared memory', `${n}5`, { ...OK, shared_memory: '4g' });
    await create('shared memory of no size', `${n}6`, { ...OK, shared_memory: 'abc' });
    await create('empty shared memory', `${n}7`, { ...OK, shared_memory: '' });
    await create('wrong slot', `${n}8`, { resource_slots: '{"cpu":"abc","mem":"1g"}' });
    await create('negative slot', `${n}9`, { resource_slots: '{"cpu":-1,"mem":"1g"}' });
    await create('long name', 'x'.repeat(257), OK);
    for (const p of CHANGES) {
      await site.gql(`modify ${JSON.stringify(p)}`, MODIFY, { i, p });
      await site.gql('read', ONE, { i });
    }
    await site.gql('taken name', MODIFY, { i, p: { name: `${n}5` } });
    await site.gql('taken in the group', MODIFY, { i, p: { scaling_group_name: 'default' } });
    await site.gql('by name', MODIFY, { n: `${n}5`, p: { shared_memory: '1g' } });
    await site.gql('by nothing', MODIFY, { p: {} });
    await site.gql('by an unknown id', MODIFY, { i: UNKNOWN, p: { shared_memory: '1g' } });
    await site.gql('by an unknown name', MODIFY, { n: 'nope', p: { shared_memory: '1g' } });
    await site.gql(
      'own list, ordered',
      `query($f:String){resource_presets(filter:$f,order:"-name"){name scaling_group_name}}`,
      { f: `(name like "${n}%") & (scaling_group_name is null)` },
    );
    for (const as of ['admin', 'user'] as const) {
      await site.gql(`create as ${as}`, CREATE, { n: `${n}y`, p: OK }, { as });
      await site.gql(`modify as ${as}`, MODIFY, { i, p: {} }, { as });
      await site.gql(`delete as ${as}`, DELETE, { i }, { as });
    }
    await site.gql('delete nothing', DELETE, {});
    await site.gql('delete an unknown id', DELETE, { i: UNKNOWN });
    await site.gql('delete an unknown name', DELETE, { n: 'nope' });
    for (const id of made) await site.gql('delete', DELETE, { i: id });
    await site.gql('delete again', DELETE, { i });
  },
};
