/** The smallest observable value, for React's `useSyncExternalStore` and for plain listeners. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  /** Returns the way to stop listening. */
  subscribe(listener: () => void): () => void;
}

export function makeStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
