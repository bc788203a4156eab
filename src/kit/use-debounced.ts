import { useEffect, useState } from 'react';

/** The value as it was when it last rested for `ms`: what is typed, as it is sent to a server. */
export function useDebounced<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}
