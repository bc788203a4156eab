import { queryOptions } from '@tanstack/react-query';
import { query, rest } from '@/api/client';
import { present } from '@/api/errors';
import { fresh } from '@/api/fresh';
import {
  ImageAgentsDocument,
  ImageOneDocument,
  ImageRegistriesDocument,
  ImageSessionsDocument,
  ImagesInUseDocument,
  ImagesNowDocument,
} from '@/api/gen/images.legacy';
import { ImageTimeDocument } from '@/api/gen/images.v2';
import { NOT_ENDED } from '@/entities/sessions/statuses';
import { lookAt, outcomeOf, type ReadBack } from '@/kit/lost-answer';
import { pages } from '@/lib/async';
import { and, cond, toFilter } from '@/lib/minilang';
import { fromListed, imageName, timesOf, type ImageRow } from './image';

/** One image that has not been forgotten. */
export const readImage = (id: string) =>
  fresh(async (ask): Promise<ImageRow | null> => {
    const { image } = await ask.query(ImageOneDocument, { id });
    return image ? fromListed(image) : null;
  });

/** When it came and was last used; superadmins alone are told. */
export const imageTimes = (id: string) =>
  queryOptions({
    queryKey: ['images', 'times', id],
    queryFn: async ({ signal }) => {
      const { imageV2 } = await query(ImageTimeDocument, { id }, { signal });
      return timesOf(imageV2?.metadata.createdAt ?? null, imageV2?.lastUsed ?? null);
    },
  });

/** How many sessions that have not ended were started from a reference, of whatever architecture. */
export const imageSessions = (reference: string) =>
  queryOptions({
    queryKey: ['images', 'sessions', reference],
    queryFn: async ({ signal }) => {
      const filter = toFilter(and(cond('image', 'is', reference), NOT_ENDED)) ?? '';
      return present((await query(ImageSessionsDocument, { filter }, { signal })).compute_session_list).total_count;
    },
  });

/** The type of each registry's project, by `<registry>/<project>`. Superadmins only. */
export const registryTypes = () =>
  queryOptions({
    queryKey: ['registries', 'types'],
    queryFn: async ({ signal }) => {
      const { container_registry_nodes } = await query(ImageRegistriesDocument, {}, { signal });
      const nodes = present(container_registry_nodes?.edges).flatMap((edge) => edge?.node ?? []);
      return new Map(
        nodes.map(({ registry_name, project, type }) => [`${registry_name ?? ''}/${project ?? ''}`, type ?? '']),
      );
    },
    staleTime: 60_000,
  });

/** The status of each image of this site, past every cache; one that is not there any more has none. */
async function statusesNow(): Promise<Map<string, string>> {
  const { images } = await query(ImagesNowDocument, { statuses: ['ALIVE', 'DELETED'] });
  return new Map(present(images).map((image) => [String(image?.id), image?.status ?? '']));
}

const by = (judge: (status: string | undefined) => boolean): ReadBack<ImageRow> =>
  lookAt(
    statusesNow,
    ({ id }) => id,
    (status) => outcomeOf(judge(status)),
  );

export const areForgotten = by((status) => status !== undefined && status !== 'ALIVE');
export const arePurged = by((status) => status === undefined);

/** Reads the labels, size and digest of one image anew from its registry. */
export const rescanOne = async ({ reference, architecture }: ImageRow): Promise<void> =>
  void (await rest('POST', '/admin/images/rescan', { body: { canonical: reference, architecture } }));

/** More agents than this are not looked at. */
const MOST_AGENTS = 1000;

/** The architectures of the agents that take sessions now, by resource group. */
export const installPlaces = () =>
  queryOptions({
    queryKey: ['agents', 'architectures'],
    queryFn: async ({ signal }) => {
      const { agent_list } = await query(ImageAgentsDocument, { limit: MOST_AGENTS }, { signal });
      const places = new Map<string, Set<string>>();
      for (const agent of present(agent_list).items) {
        if (!agent?.schedulable) continue;
        const group = agent.scaling_group ?? '';
        places.set(group, (places.get(group) ?? new Set()).add(agent.architecture ?? ''));
      }
      return places;
    },
  });

/** What sessions that have not ended were started from: `<reference> (<architecture>)`. */
export const readInUse = async (signal?: AbortSignal): Promise<Set<string>> => {
  const { rows } = await pages(
    async (limit, offset) => {
      const variables = { filter: toFilter(NOT_ENDED) ?? '', limit, offset };
      const page = present((await query(ImagesInUseDocument, variables, { signal })).compute_session_list);
      return { rows: page.items.filter((one) => one !== null), total: page.total_count };
    },
    { idOf: ({ session_id }) => String(session_id) },
  );
  return new Set(rows.map((one) => imageName({ reference: one.image ?? '', architecture: one.architecture ?? '' })));
};
