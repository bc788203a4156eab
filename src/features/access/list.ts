import type { QueryClient } from '@tanstack/react-query';
import type { Viewer } from '@/api/session';
import { accessMatrix } from './api';
import { KINDS, type Kind } from './matrix';

/** The grid that an address means. */
export const kindAt = (params: URLSearchParams): Kind => KINDS.find((kind) => kind === params.get('tab')) ?? KINDS[0];

/** Asked for before the page's code is there. */
export const prefetch = async (client: QueryClient, url: URL, viewer?: Viewer): Promise<void> => {
  if (viewer) await client.prefetchQuery(accessMatrix(kindAt(url.searchParams)));
};
