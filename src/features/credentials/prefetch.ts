import type { QueryClient } from '@tanstack/react-query';
import { prefetchList } from '@/kit/list-prefetch';
import { keypairsSource } from './api';
import { keypairFields, LIST } from './fields';

/** The first page of the list, asked for before the page's own code is there. */
export const prefetchForAll = (client: QueryClient, url: URL): Promise<void> =>
  prefetchList(client, url, keypairFields, keypairsSource, LIST);
