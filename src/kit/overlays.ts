import { makeStore } from '@/lib/store';

/** What may lie above any page: none of it is loaded before it is asked for. */
export type Overlay = 'palette' | 'keys' | 'tasks' | 'changes' | 'password';

export const overlays = makeStore<Overlay | null>(null);
export const openOverlay = overlays.set;
