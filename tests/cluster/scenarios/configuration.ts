import type { Site } from '../sites.ts';

const path = (act: string) => `/func/config/${act}`;

export const configuration = {
  async 'configuration: keys are written, read and taken out by superadmins alone'(site: Site) {
    const key = `config/${site.P}`;
    const send = (label: string, act: string, body: object, as?: 'admin') =>
      site.call(label, { method: 'POST', path: path(act), body, ...(as && { as }) }, 'value');
    await send('not there', 'get', { key });
    await send('none below', 'get', { key, prefix: true });
    await send('set', 'set', { key: `${key}/one`, value: 'digest' });
    await send('set a tree', 'set', { key, value: { a: '1', b: { c: true, d: 2 } } });
    await send('one', 'get', { key: `${key}/one` });
    await send('all', 'get', { key, prefix: true });
    await send('with a value of its own', 'set', { key, value: 'own' });
    await send('all again', 'get', { key, prefix: true });
    await send('too much', 'set', {
      key,
      value: Object.fromEntries(Array.from({ length: 17 }, (_, at) => [`k${at}`, 'v'])),
    });
    await send('take one out', 'delete', { key: `${key}/one` });
    await send('take out what is not there', 'delete', { key: `${key}/one` });
    await send('take out all', 'delete', { key, prefix: true });
    await send('none again', 'get', { key, prefix: true });
    await send('by a domain admin', 'get', { key }, 'admin');
    await send('set by a domain admin', 'set', { key, value: '1' }, 'admin');
  },

  async 'configuration: services'(site: Site) {
    await site.gql('names', '{available_service{service_variants}}');
    await site.gql(
      'unknown to a domain admin',
      '{service_configs(services:["manager"]){edges{node{service}}}}',
      {},
      { as: 'admin' },
    );
    for (const as of ['superadmin', 'admin'] as const) {
      const query = '{adminServiceCatalogs(limit:5,offset:0){id}}';
      await site.gql(`catalogue as ${as}`, query, {}, { as, path: '/func/admin/gql/strawberry' });
      await site.call(`licence as ${as}`, { path: '/func/license', as });
    }
    await site.gql('one', '{service_configs(services:["manager"]){count edges{node{service}}}}');
  },
};
