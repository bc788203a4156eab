import { makeStore } from '@/lib/store';

/** What may lie above any page: none of it is loaded before it is asked for. */
export type Extra = 'palette' | 'keys' | 'tasks' | 'password';

export const extras = makeStore<Extra | null>(null);
export const openExtra = extras.set;
