import { defineList } from '@/kit/define-list';
import { wholeRows } from '@/kit/list-sources';
import { volumeFields, volumeId } from './fields';
import { readVolumes } from '@/entities/storages/volumes';

const rows = defineList({
  entity: 'storages',
  fields: volumeFields,
  idOf: volumeId,
  sort: 'id',
  rows: wholeRows({
    search: ['id', 'backend', 'path'],
    variables: () => ({}),
    fetch: async (_variables, signal) => {
      const { volumes, problems } = await readVolumes(signal);
      return { rows: volumes, total: volumes.length, problems };
    },
  }),
});

/** Every volume of the cluster. The view of quotas asks for its own rows. */
export const volumesList: typeof rows = {
  ...rows,
  prefetch: async (client, url, viewer) => {
    if (url.searchParams.get('view') !== 'quotas') await rows.prefetch(client, url, viewer);
  },
};
