import { defineList } from '@/kit/define-list';
import { wholeRows } from '@/kit/list-sources';
import { IDLE } from './views';
import { readUsage, type Question } from './api';
import { usageFields } from './fields';
import { rangeOf } from './range';
import { BYS, type By, type UsageRow } from './usage';

const rows = defineList<UsageRow, void>({
  entity: 'usage',
  fields: usageFields,
  idOf: ({ id }) => id,
  nameOf: ({ name }) => name,
  sort: '-accelerators',
  tabs: BYS,
  rows: wholeRows({
    search: ['name', 'domain', 'project'],
    variables: ({ state: { tab, filters } }): Question => ({
      by: BYS.find((by) => by === tab) ?? (BYS[0] as By),
      range: rangeOf(filters.day),
      group: filters.group ?? null,
      domain: filters.domain ?? null,
      project: filters.project ?? null,
    }),
    fetch: readUsage,
  }),
});

/** What everybody held in some days. Domain admins are not told by the server; the view of idle sessions asks for its own rows. */
export const usageList: typeof rows = {
  ...rows,
  prefetch: async (client, url, viewer) => {
    if (viewer?.identity.role === 'superadmin' && url.searchParams.get('view') !== IDLE)
      await rows.prefetch(client, url, viewer);
  },
};
