import type { QueryClient } from '@tanstack/react-query';
import { prefetchList } from '@/kit/list-prefetch';
import { USERS_LIST, usersSource } from './api';
import { userFields } from './fields';

/** The first page of the list, asked for before the page's own code is there. */
export const prefetchForAll = (client: QueryClient, url: URL): Promise<void> =>
  prefetchList(client, url, userFields, usersSource, USERS_LIST);
