import { useSyncExternalStore } from 'react';
import { makeStore } from '@/lib/store';

/** As long as the animation, with time for the row to come (ms). */
const FLASH = 4000;
const flashing = makeStore<ReadonlySet<string>>(new Set());

/** Rows with these ids light up where they are, or as soon as they are there. */
export function flash(...ids: string[]): void {
  flashing.set(new Set([...flashing.get(), ...ids]));
  setTimeout(() => flashing.set(new Set([...flashing.get()].filter((id) => !ids.includes(id)))), FLASH);
}

/** Whether the row of that id has just been made or changed. */
export const useFlash = (id: string): boolean => useSyncExternalStore(flashing.subscribe, () => flashing.get().has(id));
