import * as v from 'valibot';
import { kept } from '@/lib/storage';
import type { DayKeys } from './signing';
import { utcDay } from './signing';
import { serverNow } from '@/lib/clock';

/** Opt-in: one day's key in IndexedDB until midnight UTC, so that a reload needs no secret. Never as text anywhere. */
export interface Kept {
  base: string;
  version: string;
  keys: DayKeys;
}

const STORE = 'keys';
/** Tells without opening a database whether there may be something to load. */
const hint = kept('device', 'kept-keys', v.string());

function withStore<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('quarterdeck', 1);
    open.onupgradeneeded = () => open.result.createObjectStore(STORE);
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const transaction = open.result.transaction(STORE, mode);
      const request = run(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
      transaction.addEventListener('complete', () => open.result.close());
    };
  });
}

/** Keeps today's key alone: the record is worthless after midnight UTC. False when the browser does not let it. */
export async function keepKeys({ base, version, keys }: Kept): Promise<boolean> {
  const today = utcDay(serverNow());
  const key = keys.days[today];
  if (!key) return false;
  try {
    await withStore('readwrite', (s) => s.put({ base, version, keys: { ...keys, days: { [today]: key } } }, 'current'));
    hint.set(today);
    return true;
  } catch {
    return false;
  }
}

/** What was kept, if it is still the same UTC day. */
export async function loadKeys(): Promise<Kept | undefined> {
  try {
    const day = hint.get();
    if (day === undefined) return undefined;
    if (day === utcDay(Date.now())) return await withStore<Kept | undefined>('readonly', (s) => s.get('current'));
    await dropKeys();
  } catch {
    // A blocked database means that the secret is asked for again.
  }
  return undefined;
}

export async function dropKeys(): Promise<void> {
  try {
    if (hint.get() === undefined) return;
    hint.set(undefined);
    await withStore('readwrite', (s) => s.clear());
  } catch {
    // Nothing was kept, or nothing can be reached.
  }
}
