/** Every row of a list that is paged by offset, handed on page by page: of a large list nothing but the ids is kept. */
import type { Progress, ReadPage } from './async';

/** How far a list has been handed on. It is kept where a page failed, and the next call goes on from there. */
export interface Place {
  /** All rows that there are; undefined before the first page. */
  total?: number;
  /** Where the next page begins. */
  offset: number;
  /** Rows in one answer: a server may give less than it was asked for. */
  length: number;
  /** The last row that was handed on, which the next page begins with. */
  last?: unknown;
  /** Of every row that was handed on. */
  ids: Set<unknown>;
  /** How often the list was begun anew. */
  round: number;
  /** The set changed while it was handed on in this round. */
  unrest: boolean;
}

export const startPlace = (round = 1): Place => ({ offset: 0, length: 0, ids: new Set(), round, unrest: false });

export interface StreamSpec<T> {
  idOf: (row: T) => string;
  /** Takes the next rows, each row once; the list waits until it has. */
  take: (rows: readonly T[]) => Promise<void>;
  /** All that was taken is void: the set changed, and comes from its beginning again. */
  restart: () => Promise<void>;
  signal?: AbortSignal | undefined;
  onProgress?: Progress | undefined;
  /** Rows a request. */
  size?: number;
  /** Requests under way together; so many pages are in memory at most. */
  width?: number;
  /** So often all is read where the set changed meanwhile. */
  tries?: number;
}

export interface Streamed {
  count: number;
  /** The set changed while it was read, each time: some rows may be missing, others gone by now. */
  changed: boolean;
}

/**
 * Hands on every row, in an order whose last key is unique. Pages overlap by one row, so that a shift between two of them is
 * seen even where the count still agrees; then all begins anew, and the last time goes on, and says so. Throws what a page or
 * `take` throws; `place` then still tells what was taken, and the next call with it goes on from there.
 */
export async function stream<T>(page: ReadPage<T>, spec: StreamSpec<T>, place: Place): Promise<Streamed> {
  const { tries = 3, restart } = spec;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- it is the same list again
    const atRest = await goThrough(page, spec, place, place.round < tries);
    if (atRest || place.round >= tries) return { count: place.ids.size, changed: !atRest };
    // oxlint-disable-next-line no-await-in-loop
    await restart();
    Object.assign(place, startPlace(place.round + 1), { total: undefined, last: undefined });
  }
}

/** One way through the list; false: it changed. With `hasty` no page is read after that is known. */
async function goThrough<T>(page: ReadPage<T>, spec: StreamSpec<T>, place: Place, hasty: boolean): Promise<boolean> {
  const { idOf, take, signal, onProgress, size = 1000, width = 3 } = spec;
  const accept = async ({ rows, total }: Awaited<ReturnType<ReadPage<T>>>): Promise<void> => {
    signal?.throwIfAborted();
    // A malformed record without an id is only itself.
    const keys = rows.map((row) => idOf(row) || row);
    const fresh: T[] = [];
    const known = new Set<unknown>();
    for (const [at, row] of rows.entries()) {
      if (!place.ids.has(keys[at]) && !known.has(keys[at])) fresh.push(row);
      known.add(keys[at]);
    }
    const isFirst = place.total === undefined;
    place.total ??= total;
    if (total !== place.total || !(isFirst || place.last === keys[0])) place.unrest = true;
    if (fresh.length !== rows.length - (isFirst ? 0 : 1)) place.unrest = true;
    await take(fresh);
    for (const key of known) place.ids.add(key);
    if (isFirst) place.length = Math.min(size, rows.length);
    place.offset += Math.max(place.length - 1, 1);
    place.last = keys.at(-1);
    onProgress?.(Math.min(place.ids.size, place.total), place.total);
  };
  if (place.total === undefined) await accept(await page(size, 0));
  const { total = 0, length } = place;
  const ahead: ReturnType<ReadPage<T>>[] = [];
  let asked = place.offset;
  const isLeft = (offset: number): boolean => length > 0 && length < total && offset + 1 < total;
  while (isLeft(place.offset) && !(place.unrest && hasty)) {
    for (; ahead.length < width && isLeft(asked); asked += Math.max(length - 1, 1)) {
      const next = page(length, asked);
      // One that fails while another is waited for is not unheard.
      next.catch(() => undefined);
      ahead.push(next);
    }
    // oxlint-disable-next-line no-await-in-loop -- rows go on in their order
    await accept(await (ahead.shift() as ReturnType<ReadPage<T>>));
  }
  return !place.unrest && place.ids.size === place.total;
}
