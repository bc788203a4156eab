import { queryPartial } from '@/api/client';
import { ResourceGroupListDocument } from '@/api/gen/resource-groups.legacy';
import { slotDetails } from '@/entities/slots/slot-types';
import { defineList } from '@/kit/define-list';
import { wholeAnswer, wholeRows } from '@/kit/list-sources';
import { has } from '@/lib/releases';
import { defaultOf, marked } from './api';
import { resourceGroupFields, resourceGroupName, type ResourceGroupRow } from './fields';

const rows = defineList({
  entity: 'resource-groups',
  fields: resourceGroupFields,
  idOf: resourceGroupName,
  sort: 'name',
  tabs: ['active', 'inactive'],
  rows: wholeRows({
    search: ['name', 'description', 'address'],
    variables: ({ state, shown, viewer }) =>
      viewer && {
        active: state.tab !== 'inactive',
        agents: shown.includes('agents'),
        slots: shown.includes('allocation'),
        mark: shown.includes('default') && has(viewer.release, 'resourceGroup.default'),
      },
    fetch: async ({ mark, ...variables }, signal) => {
      const [{ data, problems }, first] = await Promise.all([
        queryPartial(ResourceGroupListDocument, variables, { signal }),
        defaultOf(mark, signal),
      ]);
      const { rows: groups, ...answer } = wholeAnswer<ResourceGroupRow>(data.scaling_groups, problems);
      return { ...answer, rows: groups.map((group) => marked(group, first)) };
    },
  }),
});

/**
 * All resource groups of a tab, for superadmins alone; the server knows neither pages nor filters. What agents have is added up where
 * it is looked at, and slots are shown by their names.
 */
export const resourceGroupsList: typeof rows = {
  ...rows,
  prefetch: async (client, url, viewer) => {
    await Promise.all([rows.prefetch(client, url, viewer), viewer ? client.prefetchQuery(slotDetails()) : undefined]);
  },
};
