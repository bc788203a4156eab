import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { fetchText, loadConfig } from '@/api/config';

/** The file that is in force, to write into; null where there is none. */
export const siteFile = () =>
  queryOptions({
    queryKey: ['site', 'file'],
    queryFn: async () => {
      const { source } = await loadConfig();
      return source === 'defaults' ? null : ((await fetchText(source)) ?? null);
    },
  });

/** Asked for before the page's code is there. */
export const prefetch = (client: QueryClient): Promise<void> => client.prefetchQuery(siteFile());
