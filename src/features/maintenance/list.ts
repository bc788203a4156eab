import type { QueryClient } from '@tanstack/react-query';
import { managerStatus } from '@/entities/site/manager-status';

/** Asked for before the page's code is there. */
export const prefetch = (client: QueryClient): Promise<void> => client.prefetchQuery(managerStatus());
