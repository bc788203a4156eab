/**
 * Gives the focus back to where it was before something opened. What was there may be gone, as the button of a row that
 * was deleted: then the page's main part takes it, so that the next Tab begins there and not at the top.
 */
export function returnFocus(before: Element | null): void {
  const target = before?.isConnected ? before : document.getElementById('main');
  if (target instanceof HTMLElement) target.focus({ preventScroll: target !== before });
}
