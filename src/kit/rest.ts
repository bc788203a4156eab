import type { MouseEvent } from 'react';

/** A press that the page answers itself: with a modifier key the browser opens the link elsewhere. */
export const isPlainPress = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** Shorter than the way to a click, longer than a passage (ms). */
const REST = 120;
let timer: ReturnType<typeof setTimeout> | undefined;
const stop = () => clearTimeout(timer);

/** Handlers for a link: `act` runs when pointer or focus rests on it, to fetch what will be opened next. A press needs none. */
export function restOn(act: () => void) {
  const start = () => {
    stop();
    timer = setTimeout(act, REST);
  };
  return { onPointerEnter: start, onFocus: start, onPointerLeave: stop, onBlur: stop, onClick: stop };
}
