import { useEffect, useRef } from 'react';

/** Starts something whose code comes after what is shown, as long as `on` holds; `start` gives its end. */
export function useLate(on: boolean, load: () => Promise<() => () => void>): void {
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    if (!on) return undefined;
    let stop: (() => void) | undefined;
    let gone = false;
    void latest.current().then((start) => {
      if (!gone) stop = start();
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [on]);
}
