import type { QueryClient } from '@tanstack/react-query';
import { prefetchWhole } from '@/kit/list-prefetch';
import { presetsSource } from './api';

/** The list, asked for before the page's own code is there. */
export const prefetch = (client: QueryClient): Promise<void> => prefetchWhole(client, presetsSource);
