import type { QueryClient } from '@tanstack/react-query';
import { wholeList } from '@/kit/use-resource-list';
import { presetsSource } from './api';

/** The list, asked for before the page's own code is there. */
export const prefetchForAll = (client: QueryClient): Promise<void> => client.prefetchQuery(wholeList(presetsSource));
