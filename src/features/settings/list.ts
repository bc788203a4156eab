import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { loadConfig, readConfigFile } from '@/api/config';

/** The file that is in force, to write into; null where there is none. */
export const siteFile = () =>
  queryOptions({
    queryKey: ['site', 'file'],
    queryFn: async () => {
      await loadConfig();
      return readConfigFile();
    },
  });

/** Asked for before the page's code is there. */
export const prefetch = (client: QueryClient): Promise<void> => client.prefetchQuery(siteFile());
