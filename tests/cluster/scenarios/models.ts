/** Cards of the model store, and services of models. */
import type { Site } from '../sites.ts';
import { dig } from './rows.ts';

const STORE = '8e32dd28-d319-4e3b-8851-ea37837699a5';
const NONE = '00000000-0000-4000-8000-000000000001';
const OTHERS = ['admin', 'user'] as const;

const CARD =
  'name accessLevel domainName readme createdAt updatedAt metadata{author title modelVersion description task category architecture framework label license}';
const CREATE = `mutation($i:CreateModelCardV2Input!){adminCreateModelCardV2(input:$i){modelCard{id ${CARD}}}}`;
const UPDATE = `mutation($i:UpdateModelCardV2Input!){adminUpdateModelCardV2(input:$i){modelCard{${CARD}}}}`;
const DELETE = 'mutation($i:UUID!){adminDeleteModelCardV2(id:$i){id}}';
const ONE = `query($i:UUID!){modelCardV2(id:$i){${CARD}}}`;
const LIST = '{adminModelCardsV2(limit:100000){count edges{node{name}}}}';
const SCAN = 'mutation($p:UUID!){scanProjectModelCardsV2(projectId:$p){createdCount updatedCount errors}}';
const FOUND =
  '{model_cards(first:40,offset:0){count edges{node{row_id name title author version description task category architecture framework label license min_resource readme readme_filetype error_msg vfolder_node{name host status}}}}}';

const BROKEN = 'models:\n  - name: x\n   model_path: /models\n';
const LACKING = 'models:\n  - name: x\n    service:\n      port: abc\n';
const defined = (name: string): string =>
  `models:\n  - name: "${name}"\n    model_path: /models\n    metadata:\n      title: Seen\n      task: some\n      label: [one, two]\n      min_resource:\n        cpu: 1\n`;

async function folder(site: Site, name: string, more: object): Promise<string> {
  const body = { name, permission: 'rw', cloneable: true, usage_mode: 'model', ...more };
  return dig(
    await site.call(`folder ${name.replace(site.P, '')}`, { method: 'POST', path: '/func/folders', body }),
    'id',
  );
}

async function drop(site: Site, id: string): Promise<void> {
  await site.call('to the bin', { method: 'DELETE', path: '/func/folders', body: { vfolderId: id } });
  await site.call('out of the bin', { method: 'POST', path: '/func/folders/delete-from-trash-bin', body: { id } });
}

/** A file, by way of the storage proxy. */
async function put(site: Site, id: string, path: string, text: string): Promise<void> {
  const body = { path, size: text.length };
  const asked = await site.send({ method: 'POST', path: `/func/folders/${id}/request-upload`, body });
  const { token, url } = (await asked.json()) as { token: string; url: string };
  const at = new URL(url);
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-offset': '0',
    'content-type': 'application/offset+octet-stream',
  };
  const call = { method: 'PATCH', path: `${at.pathname}?token=${token}`, body: text, headers, as: 'nobody' as const };
  await site.send(call, at.origin);
}

const uuidIn = (answer: unknown): string => {
  const id = dig(answer, 'data', 'adminCreateModelCardV2', 'modelCard', 'id');
  return id === 'undefined' ? NONE : atob(id).replace(/^.*:/, '');
};

/** What the store has of one folder; each site has others beside it. */
async function found(site: Site, label: string, id: string): Promise<void> {
  const answer = await site.send({ method: 'POST', path: '/func/admin/gql', body: { query: FOUND } });
  type Node = { row_id: string; error_msg: string | null };
  const { data } = (await answer.json()) as { data: { model_cards: { edges: { node: Node }[] } } };
  const dashed = id.replace(/^(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})$/, '$1-$2-$3-$4-$5');
  const own = data.model_cards.edges.map(({ node }) => node).find((node) => node.row_id === dashed);
  // The words of the parser are its own: that it says where is what counts.
  const node = own && {
    ...own,
    error_msg: own.error_msg && /, column|\[type=missing/.exec(own.error_msg)?.[0],
  };
  const body = node && { ...node, row_id: '' };
  site.steps.push({ label, status: answer.status, type: '', body });
}

const cards = {
  async 'models: cards made, changed, deleted'(site: Site) {
    const n = `${site.P} card`;
    const id = await folder(site, `${site.P}-m`, { group: STORE });
    const wanted = {
      name: n,
      vfolderId: id,
      modelStoreProjectId: STORE,
      domainName: 'default',
      framework: ['x'],
      label: ['y'],
      accessLevel: 'INTERNAL',
    };
    const create = (label: string, more: object, as?: 'admin' | 'user') =>
      site.v2(`create ${label}`, CREATE, { i: { ...wanted, ...more } }, as ? { as } : {});
    const i = uuidIn(await create('one', {}));
    const second = uuidIn(await create('another of the folder', { name: `${n} 2`, task: 't', readme: '# r' }));
    await create('again', {});
    await create('without a folder', { name: `${n} 3`, vfolderId: NONE });
    await create('without a project', { name: `${n} 4`, modelStoreProjectId: NONE });
    await create('without a domain', { name: `${n} 5`, domainName: 'nope' });
    for (const as of OTHERS) await create(`as ${as}`, { name: `${n} 6` }, as);
    for (const as of OTHERS) await site.v2(`list as ${as}`, LIST, {}, { as });
    const update = (label: string, more: object, as?: 'admin' | 'user') =>
      site.v2(`change ${label}`, UPDATE, { i: { id: i, ...more } }, as ? { as } : {});
    await update('title and framework', { title: 'T', framework: ['a', 'b'] });
    await update('task alone', { task: 't' });
    await update('access', { accessLevel: 'PUBLIC', label: [] });
    await update('to a taken name', { name: `${n} 2` });
    await update('of none', { id: NONE, title: 'x' });
    await update('as admin', { title: 'x' }, 'admin');
    await site.v2('one', ONE, { i });
    await site.v2('one that is not there', ONE, { i: NONE });
    await site.v2('one as user', ONE, { i }, { as: 'user' });
    for (const as of OTHERS) await site.v2(`delete as ${as}`, DELETE, { i }, { as });
    await site.v2('delete', DELETE, { i });
    await site.v2('delete again', DELETE, { i });
    await site.v2('delete the other', DELETE, { i: second });
    await drop(site, id);
  },

  async 'models: names of cards that are none'(site: Site) {
    const wanted = { vfolderId: NONE, modelStoreProjectId: STORE, domainName: 'default' };
    for (const name of ['', 'x'.repeat(513)])
      await site.v2(`create ${name.length}`, CREATE, { i: { ...wanted, name } }, { compare: 'shape' });
    for (const name of ['', 'x'.repeat(513)])
      await site.v2(`change ${name.length}`, UPDATE, { i: { id: NONE, name } }, { compare: 'shape' });
  },

  async 'models: what a folder says becomes its card'(site: Site) {
    const name = `${site.P} defined`;
    const id = await folder(site, `${site.P}-d`, { group: STORE });
    await found(site, 'without files', id);
    await put(site, id, 'model-definition.yaml', BROKEN);
    await found(site, 'no YAML', id);
    await put(site, id, 'model-definition.yaml', LACKING);
    await found(site, 'lacking fields', id);
    await put(site, id, 'model-definition.yaml', defined(name));
    await put(site, id, 'README.md', '# Seen\n');
    await found(site, 'whole', id);
    const scanned = async (label: string) => {
      await site.v2(label, SCAN, { p: STORE }, { compare: 'shape' });
      const answer = await site.send({
        method: 'POST',
        path: '/func/admin/gql/strawberry',
        body: { query: `{adminModelCardsV2(limit:100000){edges{node{id vfolderId ${CARD}}}}}` },
      });
      type Answer = { data: { adminModelCardsV2: { edges: { node: { id: string; name: string } }[] } } };
      const { data } = (await answer.json()) as Answer;
      const own = data.adminModelCardsV2.edges.map(({ node }) => node).filter((card) => card.name.startsWith(site.P));
      site.steps.push({
        label: `${label}: its cards`,
        status: answer.status,
        type: '',
        body: own.map((card) => card.name).sort(),
      });
      return data.adminModelCardsV2.edges.map(({ node }) => node);
    };
    const before = await scanned('scan');
    const mine = before.find((card) => card.name === name);
    const uuid = mine ? atob(mine.id).replace(/^.*:/, '') : NONE;
    await site.v2('the card', ONE, { i: uuid });
    await site.v2('rename it', UPDATE, { i: { id: uuid, name: `${name} by hand` } });
    const after = await scanned('scan again');
    await site.v2('scan no project', SCAN, { p: NONE });
    for (const card of after.filter((one) => one.name.startsWith(site.P)))
      await site.v2('delete', DELETE, { i: atob(card.id).replace(/^.*:/, '') });
    for (const card of after.filter((one) => !one.name.startsWith(site.P)))
      await site.send({
        method: 'POST',
        path: '/func/admin/gql/strawberry',
        body: { query: DELETE, variables: { i: atob(card.id).replace(/^.*:/, '') } },
      });
    await drop(site, id);
  },
};

const SERVICE =
  'name status lifecycle_stage url replicas open_to_public created_user_email session_owner_email domain project resource_group resource_slots resource_opts cluster_mode cluster_size environ model model_definition_path model_mount_destination runtime_variant{name human_readable_name} created_at destroyed_at retries routings{status} errors{session_id}';
const SERVICE_ONE = `query($i:UUID!){endpoint(endpoint_id:$i){${SERVICE} image_object{architecture}}}`;
const SERVICES =
  'query($f:String,$o:String){endpoint_list(limit:20,offset:0,filter:$f,order:$o){total_count items{name lifecycle_stage status replicas}}}';
const MODIFY = 'mutation($i:UUID!,$p:ModifyEndpointInput!){modify_endpoint(endpoint_id:$i,props:$p){ok msg}}';

interface Image {
  name: string;
  tag: string;
  registry: string;
  architecture: string;
}

async function anImage(site: Site): Promise<Image> {
  const query = '{images{name tag registry architecture}}';
  const answer = await site.send({ method: 'POST', path: '/func/admin/gql', body: { query } });
  const { data } = (await answer.json()) as { data: { images: Image[] } };
  return data.images.find(({ architecture }) => architecture === 'x86_64') ?? (data.images[0] as Image);
}

const services = {
  async 'services: made, changed, deleted'(site: Site) {
    const n = `${site.P.slice(0, 12)}-s`;
    const id = await folder(site, `${site.P}-f`, { host: 'local:volume1' });
    const other = await folder(site, `${site.P}-g`, { host: 'local:volume1', usage_mode: 'general' });
    const image = await anImage(site);
    const plain = {
      desired_session_count: 1,
      lang: `${image.registry}/${image.name}:${image.tag}`,
      arch: image.architecture,
      runtime_variant: 'custom',
      group: 'default',
      domain: 'default',
      cluster_size: 1,
      cluster_mode: 'single-node',
      open_to_public: false,
    };
    const config = {
      model: id,
      model_definition_path: 'model-definition.yaml',
      model_mount_destination: '/models',
      environ: {},
      scaling_group: 'default',
      resources: { cpu: '1', mem: '1073741824' },
      resource_opts: {},
    };
    interface How {
      as?: 'admin' | 'user' | undefined;
      shape?: boolean;
    }
    const rest = (label: string, call: string, body?: object, { as, shape }: How = {}) => {
      const [method = '', path = ''] = call.split(' ');
      const sent = { method, path: `/func/services${path}`, body, ...(as && { as }) };
      return site.call(label, sent, shape ? 'shape' : 'value');
    };
    const create = (label: string, more: object, place: object = {}, how: How = {}) =>
      rest(`create ${label}`, 'POST', { ...plain, name: n, ...more, config: { ...config, ...place } }, how);
    const i = dig(await create('one', {}), 'endpoint_id');
    const second = dig(await create('of the same name', {}), 'endpoint_id');
    await create('short', { name: 'x' }, {}, { shape: true });
    await create('with a wrong name', { name: 'not a name!' }, {}, { shape: true });
    await create('of no folder', {}, { model: NONE });
    await create('of no folder by name', {}, { model: 'nope' });
    await create('of a folder for data', {}, { model: other });
    await create('in no group', {}, { scaling_group: 'nope' });
    await create('in no project', { group: 'nope' });
    await create('of no image', { lang: 'nope:1' });
    await create('too many', { desired_session_count: 11 });
    await create('with a strange slot', {}, { resources: { cpu: '1', mem: '1073741824', foo: '1' } });
    await create('with a wrong amount', {}, { resources: { cpu: 'x', mem: '1' } });
    await create('without memory', {}, { resources: { cpu: '1' } });
    await create('with no runtime', { runtime_variant: 'nope' });

    for (const as of ['superadmin', ...OTHERS] as const) {
      await site.gql(`one as ${as}`, SERVICE_ONE, { i }, { as });
      await site.gql(`one that is not there as ${as}`, SERVICE_ONE, { i: NONE }, { as });
    }
    const f = `name == "${n}"`;
    await site.gql('list', SERVICES, { f, o: 'name,endpoint_id' });
    await site.gql('list of those that are there', SERVICES, { f: `(${f}) & (lifecycle_stage != "destroyed")` });
    await site.gql('list of no stage', SERVICES, { f: 'lifecycle_stage == "nope"' });
    for (const o of ['-created_at', 'model']) await site.gql(`by ${o}`, SERVICES, { f, o });

    const scale = (to: number | string, how: How = {}) =>
      rest(`scale to ${to} as ${how.as ?? 'owner'}`, `POST /${i}/scale`, { to }, how);
    for (const to of [2, 0, -1, 11]) await scale(to);
    await scale('x', { shape: true });
    for (const as of OTHERS) await scale(1, { as });
    await rest('scale none', `POST /${NONE}/scale`, { to: 1 });

    const modify = (label: string, p: object, as?: 'admin' | 'user', which = i) =>
      site.gql(`modify ${label}`, MODIFY, { i: which, p }, as ? { as } : {});
    await modify('replicas', { replicas: 2 });
    await modify('more than the policy', { replicas: 99 });
    await modify('slots', { resource_slots: '{"cpu":"2","mem":"2g"}' });
    await modify('wrong slots', { resource_slots: '{"cpu":"x"}' });
    await modify('nothing', {});
    await modify('none', { replicas: 1 }, undefined, NONE);
    for (const as of OTHERS) await modify(`as ${as}`, { replicas: 1 }, as);
    await site.gql('one afterwards', SERVICE_ONE, { i });

    const token = (label: string, body: object, as?: 'admin' | 'user', which = i) =>
      rest(`token ${label}`, `POST /${which}/token`, body, { as, shape: true });
    await token('of the past', { valid_until: 1 });
    await token('for x', { duration: 'x' });
    await token('for nothing', {});
    await token('of none', { duration: '1h' }, undefined, NONE);
    for (const as of OTHERS) await token(`as ${as}`, { duration: '1h' }, as);
    await rest('clear errors', `POST /${i}/errors/clear`);
    await rest('clear errors of none', `POST /${NONE}/errors/clear`);
    for (const as of OTHERS) await rest(`clear errors as ${as}`, `POST /${i}/errors/clear`, undefined, { as });

    for (const as of OTHERS) await rest(`delete as ${as}`, `DELETE /${second}`, undefined, { as });
    await rest('delete none', `DELETE /${NONE}`);
    await rest('delete', `DELETE /${i}`);
    await rest('delete again', `DELETE /${i}`);
    await modify('after its end', { replicas: 1 });
    await rest('delete the second', `DELETE /${second}`);
    for (const one of [id, other]) await drop(site, one);
  },
};

export const models = { ...cards, ...services };
