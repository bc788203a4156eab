import type { MouseEvent } from 'react';

/** A press that the page answers itself: with a modifier key the browser opens the link elsewhere. */
export const isPlainPress = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
