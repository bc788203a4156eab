export { isPlainPress } from '@/ui/plain-press';

/** Shorter than the way to a click, longer than a passage (ms). */
const REST = 120;
let timer: ReturnType<typeof setTimeout> | undefined;
const stop = () => clearTimeout(timer);

/** Handlers for a link: `act` runs when pointer or focus rests on it, to fetch what will be opened next. A press needs none. */
export function onHoverIntent(act: () => void) {
  const start = () => {
    stop();
    timer = setTimeout(act, REST);
  };
  return { onPointerEnter: start, onFocus: start, onPointerLeave: stop, onBlur: stop, onClick: stop };
}
