import { queryOptions } from '@tanstack/react-query';
import { detailKey } from '@/api/query-client';
import { readGroup, readShare, readShares } from './api';
import { calculatedOf } from './marks';
import type { Place } from './place';

/** One resource group, as its head and its form have it. */
export const groupQuery = (name: string) =>
  queryOptions({ queryKey: detailKey('fair-share', name), queryFn: ({ signal }) => readGroup(name)(signal) });

/** One share by its id. */
export const shareQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: detailKey('fair-share', JSON.stringify([place, id])),
    queryFn: ({ signal }) => readShare(place, id)(signal),
  });

/** When the factors of a group were computed last. */
export const calculatedQuery = (group: string) =>
  queryOptions({
    queryKey: ['fair-share', 'calculated', group],
    queryFn: async ({ signal }) => calculatedOf(await readShares({ group }, signal)),
  });
