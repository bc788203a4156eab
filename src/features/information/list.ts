import type { QueryClient } from '@tanstack/react-query';
import { versions } from './api';

/** Asked for before the page's code is there. */
export const prefetch = (client: QueryClient): Promise<void> => client.prefetchQuery(versions());
