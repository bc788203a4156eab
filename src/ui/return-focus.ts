/** Rows that a write took away go with the rendering that follows its end. */
const SOON = 300;

/**
 * Gives the focus back to where it was before something opened. What was there may be gone, or go in a moment, as the
 * button of a row that was deleted: then the page's main part takes it, so that the next Tab begins there, not at the top.
 */
export function returnFocus(before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected) {
    before.focus();
    setTimeout(() => {
      if (!before.isConnected) toMain(before.ownerDocument);
    }, SOON);
  } else toMain(document);
}

function toMain(page: Document): void {
  const { activeElement } = page;
  if (activeElement && activeElement !== page.body) return;
  page.getElementById('main')?.focus({ preventScroll: true });
}
