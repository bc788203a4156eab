import { queryPartial } from '@/api/client';
import { present } from '@/api/errors';
import { RegistryListDocument } from '@/api/gen/registries.legacy';
import { defineList } from '@/kit/define-list';
import { wholeRows } from '@/kit/list-sources';
import { registryFields, registryName } from './fields';
import { registriesOf } from './registry';

/** All registries with the domains that may use them (some 200 ms): the server sorts and filters by their names alone. */
export const registriesList = defineList({
  entity: 'registries',
  fields: registryFields,
  idOf: registryName,
  sort: 'name',
  rows: wholeRows({
    search: ['name', 'url', 'projects', 'username'],
    variables: ({ viewer }) => viewer && {},
    fetch: async (_, signal) => {
      const { data, problems } = await queryPartial(RegistryListDocument, {}, { signal });
      present(data.container_registry_nodes);
      const rows = registriesOf(data);
      return { rows, total: rows.length, problems };
    },
  }),
});
