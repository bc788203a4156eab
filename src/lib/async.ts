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
