/**
 * A value that is kept elsewhere too: what one asks for there comes back later, and must not be taken for somebody
 * else's change, although one has asked for more meanwhile.
 */
export interface Echo<T> {
  /** What was asked for last, or what somebody else made of it since. */
  readonly last: T;
  ask: (value: T) => void;
  /** Whether this value, seen there, is an own one that has come back; else it is the last one from now on. */
  hears: (value: T) => boolean;
}

export function echoOf<T>(first: T): Echo<T> {
  let last = first;
  const onTheWay = new Set<T>();
  return {
    get last() {
      return last;
    },
    ask: (value) => {
      last = value;
      onTheWay.add(value);
    },
    hears: (value) => {
      if (value !== last && onTheWay.has(value)) return true;
      onTheWay.clear();
      const isOwn = value === last;
      last = value;
      return isOwn;
    },
  };
}
