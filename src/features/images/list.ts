import { query, queryPartial } from '@/api/client';
import { present, toAppError } from '@/api/errors';
import { ImageListDocument } from '@/api/gen/images.legacy';
import { FirstImagesDocument, ImageTimesDocument } from '@/api/gen/images.v2';
import { listKey } from '@/api/query-client';
import type { Viewer } from '@/api/session';
import { defineList, type Answer, type Ask } from '@/kit/define-list';
import { wholeRows } from '@/kit/list-sources';
import type { ListState } from '@/lib/list-state';
import { idOfNode } from '@/lib/node-id';
import { imageFields, imageId, SEARCHED, TIMES } from './fields';
import { fromListed, fromNode, imageName, timesOf, type ImageRow } from './image';

/** More than any site has: this list has no pages. */
const ALL = 1_000_000;

type Status = 'ALIVE' | 'DELETED';

const statusOf = ({ tab }: Pick<ListState, 'tab'>): Status => (tab === 'forgotten' ? 'DELETED' : 'ALIVE');

/** The API that has the times, and the first rows before the whole is there, answers superadmins alone. */
const isSuper = (viewer: Viewer | undefined): boolean => viewer?.identity.role === 'superadmin';

const asksTimes = ({ shown, state: { sort, filters } }: Ask): boolean =>
  TIMES.some((name) => shown.includes(name) || sort?.name === name || name in filters);

/** When each came, and when it was last used. */
export async function readTimes(status: Status, signal?: AbortSignal) {
  const { adminImagesV2 } = await query(ImageTimesDocument, { limit: ALL, status }, { signal });
  const nodes = present(adminImagesV2).edges.map(({ node }) => node);
  return new Map(nodes.map(({ id, lastUsed, metadata }) => [idOfNode(id), timesOf(metadata.createdAt, lastUsed)]));
}

/** All images, all their facts; two thousand take the server a second or two. */
export async function readImages(status: Status, times: boolean, signal?: AbortSignal): Promise<Answer<ImageRow>> {
  const [listed, extra] = await Promise.all([
    queryPartial(ImageListDocument, { statuses: [status] }, { signal }),
    times ? readTimes(status, signal).catch(toAppError) : undefined,
  ]);
  const at = extra instanceof Map ? extra : undefined;
  const rows = present(listed.data.images)
    .filter((image) => image !== null)
    .map((image) => ({ ...fromListed(image), ...at?.get(String(image.id)) }));
  return {
    rows,
    total: rows.length,
    problems: [...listed.problems, ...(extra && !(extra instanceof Map) ? [extra] : [])],
  };
}

/** Twenty rows by the API that sorts and pages take 60 ms, all of them by the one that has every fact 1.7 s. */
export const imagesList = defineList({
  entity: 'images',
  fields: imageFields,
  idOf: imageId,
  nameOf: imageName,
  sort: 'reference',
  tabs: ['available', 'forgotten'],
  rows: wholeRows({
    search: SEARCHED,
    variables: (ask) => ask.viewer && { status: statusOf(ask.state), times: isSuper(ask.viewer) && asksTimes(ask) },
    fetch: ({ status, times }, signal) => readImages(status, times, signal),
    first: ({ entity }, ask) => {
      const { q, filters, sort, page, size: limit } = ask.state;
      // Two that differ in architecture alone have no order between them: no further page is sure.
      if (!isSuper(ask.viewer) || page > 1 || q || Object.keys(filters).length > 0 || sort?.name !== 'reference')
        return undefined;
      const direction = sort.desc ? ('DESC' as const) : ('ASC' as const);
      const variables = { limit, direction, status: statusOf(ask.state) };
      return {
        queryKey: listKey(entity, { first: variables }),
        queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Answer<ImageRow>> => {
          const page = present((await query(FirstImagesDocument, variables, { signal })).adminImagesV2);
          return { rows: page.edges.map(({ node }) => fromNode(node)), total: page.count };
        },
      };
    },
  }),
});
