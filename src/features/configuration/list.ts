import type { QueryClient } from '@tanstack/react-query';
import { siteKeys } from '@/entities/site/keys';

export const TABS = ['settings', 'services', 'keys'] as const;
export type Tab = (typeof TABS)[number];

/** The part that an address means. */
export const tabAt = (params: URLSearchParams): Tab => TABS.find((tab) => tab === params.get('tab')) ?? TABS[0];

/** Asked for before the page's code is there. */
export const prefetch = async (client: QueryClient, url: URL): Promise<void> => {
  if (tabAt(url.searchParams) !== 'services') await client.prefetchQuery(siteKeys());
};
