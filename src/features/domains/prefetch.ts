import type { QueryClient } from '@tanstack/react-query';
import type { Identity } from '@/api/session';
import { listAt } from '@/kit/list-prefetch';
import { wholeList } from '@/kit/use-resource-list';
import { DOMAINS_LIST, domainsSource } from './api';
import { domainFields } from './fields';

/** The list, asked for before the page's own code is there. */
export const prefetch = (client: QueryClient, url: URL, { identity }: { identity: Identity }): Promise<void> =>
  client.prefetchQuery(wholeList(domainsSource(listAt(url, domainFields, DOMAINS_LIST).state.tab, identity)));
