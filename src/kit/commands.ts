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

/** What somebody asked for on another page, and until when (ms) it is still meant. */
let awaited: { key: string; until: number } | null = null;
/** Longer than a page takes to come, and shorter than it takes to forget that one asked. */
const MEANT = 15_000;

/** Does something as soon as a page that is on its way offers it. */
export const doOnArrival = (key: string): void => void (awaited = { key, until: Date.now() + MEANT });

function arrive(offer: Offer): void {
  const due = awaited && offer().find(({ key, disabled }) => key === awaited?.key && !disabled);
  if (!due || !awaited) return;
  const isMeant = Date.now() < awaited.until;
  awaited = null;
  if (isMeant) due.onAct();
}

/** Offers what can be done as long as the component is there. What was offered last stands first. */
export function useCommands(offer: Offer): void {
  const latest = useRef(offer);
  useEffect(() => {
    latest.current = offer;
  });
  useEffect(() => {
    const own: Offer = () => latest.current();
    offers.set([own, ...offers.get()]);
    arrive(own);
    return () => offers.set(offers.get().filter((one) => one !== own));
  }, []);
}

/** All that is offered now, and can be done. */
export function usePageCommands(): PageCommand[] {
  const now = useSyncExternalStore(offers.subscribe, offers.get);
  return useMemo(() => now.flatMap((offer) => offer()).filter(({ disabled }) => !disabled), [now]);
}
