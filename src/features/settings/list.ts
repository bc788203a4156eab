import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { fetchText, loadConfig } from '@/api/config';
import { AppError } from '@/api/errors';

/** The file that is in force, to write into; null where there is none. */
export const siteFile = () =>
  queryOptions({
    queryKey: ['site', 'file'],
    queryFn: async () => {
      const { source } = await loadConfig();
      if (source === 'defaults') return null;
      const text = await fetchText(source);
      // Taken for no file, all else in it would be lost from the new one.
      if (text === undefined) throw new AppError('network');
      return text;
    },
  });

/** Asked for before the page's code is there. */
export const prefetch = (client: QueryClient): Promise<void> => client.prefetchQuery(siteFile());
