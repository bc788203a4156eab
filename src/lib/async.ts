/** Work that is done a few at a time, in parts, or when the typing rests. */

/** `items` in parts of at most `size`, in their order. */
export const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/**
 * Does `work` for every item, at most `width` at a time; the results stand in the order of the items. After a failure
 * nothing more is begun, and the first failure is thrown.
 */
export async function pool<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = Array.from({ length: items.length });
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) {
      try {
        results[at] = await work(items[at] as T, at);
      } catch (failure) {
        next = items.length;
        throw failure;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}

/** Work that comes in one by one, at most `width` at a time; the rest waits for its turn. */
export function queue(width: number): <R>(work: () => Promise<R>) => Promise<R> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= width) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      // The place goes to the next one as it is.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** Waits so long, or until nobody waits any more. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) return done();
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true });
  });

export interface Debounced<A extends unknown[]> {
  /** Acts when there was no further call for a while. */
  (...args: A): void;
  /** Acts at once, and no more for what was waiting. */
  now: (...args: A) => void;
  cancel: () => void;
}

/** `act`, for the last of several calls that follow each other within `ms`. */
export function debounce<A extends unknown[]>(act: (...args: A) => void, ms: number): Debounced<A> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  const later = (...args: A) => {
    cancel();
    timer = setTimeout(() => act(...args), ms);
  };
  const now = (...args: A) => {
    cancel();
    act(...args);
  };
  return Object.assign(later, { now, cancel });
}

export type Progress = (done: number, total: number) => void;

/** One page: `total` counts all rows that there are. */
export type ReadPage<T> = (limit: number, offset: number) => Promise<{ rows: readonly T[]; total: number }>;

export interface PagesSpec<T> {
  idOf: (row: T) => string;
  /** Rows a request: large pages are hardly slower than small ones. */
  size?: number;
  /** Requests under way together. */
  width?: number;
  /** No more than these are wanted. */
  most?: number;
  /** So often all is read anew where the set changed meanwhile. */
  tries?: number;
  onProgress?: Progress | undefined;
}

export interface AllRows<T> {
  /** Each once, in the order of the pages. */
  rows: T[];
  /** The set changed while it was read, each time: some rows may be missing, others gone by now. */
  changed: boolean;
  /** There are more than were wanted. */
  cut: boolean;
}

/**
 * Every row of a list that is paged by offset, in an order whose last key is unique. Pages overlap by one row, so that a
 * shift between two of them is seen even where the count still agrees. What changed meanwhile (a shift, a repeated row,
 * another total, fewer rows than that) is read again; where it does not come to rest, whatever was seen is given, and said.
 */
export async function pages<T>(page: ReadPage<T>, spec: PagesSpec<T>): Promise<AllRows<T>> {
  const { tries = 3, most = Infinity } = spec;
  const earlier = new Map<unknown, T>();
  for (let round = 1; ; round += 1) {
    const { rows, total, atRest } = await readThrough(page, spec);
    const cut = total > most;
    if (!atRest && round < tries) {
      for (const [id, row] of rows) earlier.set(id, row);
      continue;
    }
    if (!atRest) for (const [id, row] of earlier) if (!rows.has(id)) rows.set(id, row);
    const all = [...rows.values()];
    return { rows: cut ? all.slice(0, most) : all, changed: !atRest, cut };
  }
}

type Part<T> = Awaited<ReturnType<ReadPage<T>>>;

/** Reads every page once. */
async function readThrough<T>(page: ReadPage<T>, spec: PagesSpec<T>) {
  const { idOf, size = 1000, width = 3, most = Infinity, onProgress } = spec;
  const first = await page(size, 0);
  const wanted = Math.min(first.total, most);
  // A server may give less than it was asked for.
  const length = Math.min(size, first.rows.length);
  const step = Math.max(length - 1, 1);
  const offsets = [];
  for (let at = step; length > 0 && length < wanted && at + 1 < wanted; at += step) offsets.push(at);
  let done = first.rows.length;
  onProgress?.(Math.min(done, wanted), wanted);
  const others = await pool(offsets, width, async (offset) => {
    const next = await page(length, offset);
    onProgress?.(Math.min((done += next.rows.length), wanted), wanted);
    return next;
  });
  // A malformed record without an id is only itself.
  const { rows, fits } = joined(first, others, (row) => idOf(row) || row);
  const isWhole = wanted === first.total ? rows.size === first.total : rows.size >= wanted;
  return { rows, total: first.total, atRest: fits && isWhole };
}

/** The rows of all pages, each once, and whether the pages fit each other: one row in common with the one before, no other. */
function joined<T>(first: Part<T>, others: readonly Part<T>[], keyOf: (row: T) => unknown) {
  const rows = new Map<unknown, T>();
  const add = (more: readonly T[], known: number): boolean => {
    const before = rows.size;
    for (const row of more) rows.set(keyOf(row), row);
    return rows.size === before + more.length - known;
  };
  let fits = add(first.rows, 0);
  let last = first.rows.slice(-1).map(keyOf);
  for (const { rows: more, total } of others) {
    fits &&= total === first.total && last[0] === more.slice(0, 1).map(keyOf)[0];
    fits = add(more, 1) && fits;
    last = more.slice(-1).map(keyOf);
  }
  return { rows, fits };
}
