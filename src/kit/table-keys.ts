import { isTaken } from './keys';

const press = (inside: Element | null | undefined, what: string): boolean => {
  const found = inside?.querySelector<HTMLElement>(what);
  found?.click();
  return found != null;
};

/** The focus goes to what names the row: Enter opens it there, and a screen reader says which it is. */
function go(row: Element | undefined): boolean {
  const target =
    row?.querySelector<HTMLElement>('.qd-name-column a') ?? row?.querySelector<HTMLElement>('input, button');
  target?.focus();
  row?.scrollIntoView({ block: 'nearest' });
  return target != null;
}

/** `j` and `k` walk the rows, `x` chooses, `e` edits, `.` opens the menu: of the row that has the focus, or of the open drawer. */
export function listenToKeys(region: Element, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (isTaken(event)) return;
    const rows = [...region.querySelectorAll('tbody tr')];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const row = rows[at];
    const acts: Record<string, () => boolean> = {
      j: () => go(rows[Math.min(at + 1, rows.length - 1)]),
      k: () => go(rows[Math.max(at - 1, 0)]),
      x: () => press(row, '.qd-check-column input'),
      e: () => press(row ?? document.activeElement?.closest('dialog'), '[aria-keyshortcuts="e"]'),
      '.': () => press(row, '.qd-row-menu'),
    };
    if (acts[event.key]?.()) event.preventDefault();
  };
  document.addEventListener('keydown', onKey, { signal });
}
