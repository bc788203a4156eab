import { basePath } from '@/lib/base';

let navigate: ((to: string) => void) | undefined;

/** Tells how one gets to another page of the console; the frame does, from inside the router. Returns the way to forget it. */
export function routeBy(go: (to: string) => void): () => void {
  navigate = go;
  return () => {
    if (navigate === go) navigate = undefined;
  };
}

/** A path of the console as an address, for links outside the router. */
export const hrefOf = (to: string): string => basePath.slice(0, -1) + to;

/** To another page of the console, from what does not stand inside the router. */
export const goTo = (to: string): void => (navigate ? navigate(to) : location.assign(hrefOf(to)));
