import { queryOptions } from '@tanstack/react-query';
import { detailKey } from '@/api/query-client';
import { readGroup, readShare } from './api';
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
