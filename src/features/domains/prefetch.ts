import type { QueryClient } from '@tanstack/react-query';
import type { Identity } from '@/api/session';
import { listAt, prefetchWhole } from '@/kit/list-prefetch';
import { DOMAINS_LIST, domainsSource } from './api';
import { domainFields } from './fields';

/** The list, asked for before the page's own code is there. */
export const prefetch = (client: QueryClient, url: URL, { identity }: { identity: Identity }): Promise<void> =>
  prefetchWhole(client, domainsSource(listAt(url, domainFields, DOMAINS_LIST).state.tab, identity));
