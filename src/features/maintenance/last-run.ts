/** When this person last ran what leaves no trace on the server: the browser remembers it. */
import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { serverClock } from '@/lib/clock';
import { kept, onKeptChange } from '@/lib/storage';

const runs = kept('person', 'maintenance', v.object({ recalculate: v.optional(v.number()) }));

export const noteRecalculated = (): boolean => runs.set({ recalculate: serverClock() });

/** Milliseconds of the epoch; undefined: never, in this browser. */
export const useRecalculated = (): number | undefined =>
  useSyncExternalStore(onKeptChange, () => runs.get()?.recalculate);
