import { useEffect, useLayoutEffect, useRef } from 'react';
import { placeAt, type Align } from './place';

/**
 * Lays what has just opened into the top layer, at its button, as long as it is there; a press outside of `root` closes it. The
 * button is the element before the panel.
 */
export function usePopover<Root extends HTMLElement>(open: boolean, align: Align, onLeave: () => void) {
  const root = useRef<Root>(null);
  const panel = useRef<HTMLDivElement>(null);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useLayoutEffect(() => {
    const [box, anchor] = [panel.current, panel.current?.previousElementSibling];
    if (!open || !box || !anchor) return undefined;
    // Without a top layer it lies where it is placed all the same.
    if (typeof box.showPopover === 'function') {
      box.popover = 'manual';
      box.showPopover();
    }
    const place = () => placeAt(box, anchor, align);
    place();
    const listening = new AbortController();
    const { signal } = listening;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) leave.current();
    };
    document.addEventListener('pointerdown', outside, { signal });
    window.addEventListener('resize', place, { signal });
    document.addEventListener('scroll', place, { capture: true, passive: true, signal });
    // What is loaded into it late makes it larger.
    const grown = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(place);
    if (box.firstElementChild) grown?.observe(box.firstElementChild);
    return () => {
      listening.abort();
      grown?.disconnect();
    };
  }, [open, align]);
  return { root, panel };
}
