import { useSyncExternalStore } from 'react';
import { onKeptChange, type Kept } from '@/lib/storage';

/** What is kept in the browser, as it is now: of another person as soon as that one is signed in. */
export const useKept = <T>(kept: Kept<T>): T | undefined => useSyncExternalStore(onKeptChange, kept.get);
