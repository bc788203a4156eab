/** Polite announcements for screen readers: "20 users loaded", "3 selected". */
let region: HTMLElement | undefined;
let pending: ReturnType<typeof setTimeout> | undefined;

function makeRegion(): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  element.setAttribute('aria-live', 'polite');
  element.className = 'qd-visually-hidden';
  document.body.append(element);
  return element;
}

/** Say a text once. Several within a moment: the last one is said, so that typing in a filter does not chatter. */
export function announce(text: string): void {
  if (!region?.isConnected) region = makeRegion();
  const target = region;
  clearTimeout(pending);
  // Emptied first: the same text twice is otherwise no change and stays silent.
  target.textContent = '';
  pending = setTimeout(() => (target.textContent = text), 150);
}
