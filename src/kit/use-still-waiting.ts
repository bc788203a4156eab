import { useEffect, useState } from 'react';

const LONG = 10_000;

/** True when something has been busy for more than ten seconds: time to say so and to offer the way out. */
export function useStillWaiting(busy: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => setLong(true), LONG);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [busy]);
  return long;
}
