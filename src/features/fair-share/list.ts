import { slotDetails } from '@/entities/slots/slot-types';
import { listKey, type Entity } from '@/api/query-client';
import { defineList, type Answer, type List } from '@/kit/define-list';
import { wholeRows } from '@/kit/list-sources';
import { readGroups, readShares, type Group } from './api';
import { groupFields, shareFields } from './fields';
import { levelAt, placeAt, type Place } from './place';
import { shareName, type Share } from './share';

/** As the manual has it (s). */
const REFRESH = 7;

const namesFirst = (entity: Entity) => ({
  queryKey: listKey(entity, { groups: true, use: false }),
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Answer<Group>> => {
    const rows = await readGroups(false, signal);
    return { rows, total: rows.length };
  },
});

/** All resource groups; what is used of each is added up by the server only where it is looked at. */
export const groupsList: List<Group> = defineList({
  name: 'fair-share-groups',
  entity: 'fair-share',
  fields: groupFields,
  idOf: ({ name }) => name,
  sort: 'name',
  refresh: REFRESH,
  rows: wholeRows({
    search: ['name', 'description'],
    variables: ({ shown }) => ({ groups: true, use: shown.includes('allocation') }),
    fetch: ({ use }, signal) => readGroups(use, signal),
    // Adding up what is used takes the server longer than all the rest.
    first: ({ entity }, { shown }) => (shown.includes('allocation') ? namesFirst(entity) : undefined),
  }),
});

function makeShares(place: Place): List<Share> {
  const level = levelAt(place);
  if (level === 'group') throw new Error('resource groups have no shares');
  return defineList({
    name: `fair-share-${level}s`,
    entity: 'fair-share',
    fields: shareFields(level, place),
    idOf: ({ id }) => id,
    nameOf: shareName,
    sort: level === 'user' ? 'email' : 'name',
    refresh: REFRESH,
    rows: wholeRows({
      search: level === 'user' ? ['email', 'name', 'fullName'] : ['name'],
      variables: () => place,
      fetch: (of, signal) => readShares(of, signal),
    }),
  });
}

const made = new Map<string, List<Share>>();

/** The shares of a place: one list for each, however often it is asked for. */
export function sharesList(place: Place): List<Share> {
  const key = JSON.stringify(place);
  const list = made.get(key) ?? makeShares(place);
  made.set(key, list);
  return list;
}

/** The rows that an address opens with; slots are shown by their names. */
export const prefetch: List<Share>['prefetch'] = async (client, url, viewer) => {
  const place = placeAt(url.pathname);
  const rows =
    levelAt(place) === 'group'
      ? groupsList.prefetch(client, url, viewer)
      : sharesList(place).prefetch(client, url, viewer);
  await Promise.all([rows, viewer ? client.prefetchQuery(slotDetails()) : undefined]);
};
