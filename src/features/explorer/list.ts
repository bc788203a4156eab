import { detailKey } from '@/api/query-client';
import { defineList, type List } from '@/kit/define-list';
import { wholeRows } from '@/kit/list-sources';
import { sortedByName } from '@/lib/collation';
import { readEntries, readFolder } from './api';
import type { Entry } from './entry';
import { fileFields } from './fields';
import { placeAt, type Place } from './place';

const make = (place: Place): List<Entry> =>
  defineList({
    name: 'files',
    entity: 'files',
    fields: fileFields,
    idOf: ({ name }) => name,
    // Folders first; the rows come by their names, which equal ones keep.
    sort: 'kind',
    slow: true,
    rows: wholeRows({
      search: ['name'],
      variables: () => ({ ...place }),
      fetch: async (of, signal) => sortedByName(await readEntries(of)(signal), ({ name }) => name),
    }),
  });

const made = new Map<string, List<Entry>>();
/** So many places are remembered. */
const MOST = 200;

/** What stands at a place: one list for each, however often it is asked for. */
export function filesList(place: Place): List<Entry> {
  const key = `${place.folder}/${place.path}`;
  const list = made.get(key) ?? make(place);
  if (made.size >= MOST) made.clear();
  made.set(key, list);
  return list;
}

/** The folder itself, for the head of the page and for what may be done. Writes among its files do not read it again. */
export const folderQuery = (id: string) => ({
  queryKey: [...detailKey('folders', id), 'of-files'],
  queryFn: ({ signal }: { signal: AbortSignal }) => readFolder(id)(signal),
  staleTime: 60_000,
});

/** The rows of an address; nothing is asked before it is known who asks. */
export const prefetch: List<Entry>['prefetch'] = async (client, url, viewer) => {
  const place = placeAt(url.pathname);
  if (!viewer || place.folder === '') return;
  await Promise.all([filesList(place).prefetch(client, url, viewer), client.prefetchQuery(folderQuery(place.folder))]);
};
