import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { makeStore } from '@/lib/store';

/** Something that the page on the screen can do, for the command palette. */
export interface PageCommand {
  key: string;
  label: string;
  /** Why it cannot be done now. */
  disabled?: string | false | undefined;
  onAct: () => void;
}

type Offer = () => readonly PageCommand[];
const offers = makeStore<readonly Offer[]>([]);

/** Offers what can be done as long as the component is there. What was offered last stands first. */
export function useCommands(offer: Offer): void {
  const latest = useRef(offer);
  useEffect(() => {
    latest.current = offer;
  });
  useEffect(() => {
    const own: Offer = () => latest.current();
    offers.set([own, ...offers.get()]);
    return () => offers.set(offers.get().filter((one) => one !== own));
  }, []);
}

/** All that is offered now, and can be done. */
export function usePageCommands(): PageCommand[] {
  const now = useSyncExternalStore(offers.subscribe, offers.get);
  return useMemo(() => now.flatMap((offer) => offer()).filter(({ disabled }) => !disabled), [now]);
}
