/** Changes of a column's width by hand. Whoever sets one sets all as they are, so that no other moves meanwhile. */
import { MAX_WIDTH, MIN_WIDTH, type SetWidths } from './column-widths';

const within = (width: number): number => Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));

const tableOf = (handle: HTMLElement): HTMLTableElement => {
  const table = handle.closest('table');
  if (!table) throw new Error('a handle outside of a table');
  return table;
};

const shown = (table: HTMLTableElement): Record<string, number> =>
  Object.fromEntries(
    [...table.querySelectorAll<HTMLElement>('th[data-column]')].map((head) => [
      head.dataset['column'] ?? '',
      Math.round(head.getBoundingClientRect().width),
    ]),
  );

function widened(handle: HTMLElement, name: string, by: number): Record<string, number> {
  const widths = shown(tableOf(handle));
  return { ...widths, [name]: within((widths[name] ?? 0) + by) };
}

/** As wide as the widest thing in the column, its head among them. */
function fitted(handle: HTMLElement, name: string): Record<string, number> {
  const table = tableOf(handle);
  const at = handle.closest('th')?.cellIndex ?? 0;
  const range = document.createRange();
  const wants = [...(table.tBodies[0]?.rows ?? [])].map(({ cells }) => {
    const cell = cells[at];
    if (!cell) return 0;
    range.selectNodeContents(cell);
    return Math.max(range.getBoundingClientRect().width, (cell.firstElementChild?.scrollWidth ?? 0) + 1) + 18;
  });
  const head = handle.parentElement?.querySelector('.qd-head-text');
  if (head) {
    range.selectNodeContents(head);
    wants.push(range.getBoundingClientRect().width + 36);
  }
  return { ...shown(table), [name]: within(Math.max(...wants)) };
}

/** Follows the pointer on the page itself; React hears of it at the end. */
function drag(handle: HTMLElement, pointer: number, from: number, name: string, onWidths: SetWidths): void {
  if (!handle.hasPointerCapture(pointer)) return;
  const table = tableOf(handle);
  const cols = [...table.querySelectorAll<HTMLElement>('col[data-column]')];
  const before = cols.map(({ style }) => style.width);
  const { minWidth } = table.style;
  const widths = shown(table);
  const start = widths[name] ?? 0;
  const rest = Object.values(widths).reduce((sum, one) => sum + one, 0) - start;
  const acts = getComputedStyle(table);
  const beside = ['--qd-check', '--qd-acts'].reduce(
    (sum, one) => sum + (parseFloat(acts.getPropertyValue(one)) || 0),
    0,
  );
  let now = start;
  const show = (): void => {
    for (const col of cols)
      col.style.width = `${col.dataset['column'] === name ? now : (widths[col.dataset['column'] ?? ''] ?? 0)}px`;
    table.style.minWidth = `${rest + now + beside}px`;
  };
  const end = new AbortController();
  const on = (type: 'pointermove' | 'lostpointercapture', act: (event: PointerEvent) => void): void =>
    handle.addEventListener(type, act, { signal: end.signal });
  on('pointermove', ({ clientX }) => {
    now = within(start + clientX - from);
    show();
  });
  on('lostpointercapture', () => {
    end.abort();
    if (now !== start) return onWidths({ ...widths, [name]: now });
    cols.forEach((col, index) => (col.style.width = before[index] ?? ''));
    table.style.minWidth = minWidth;
  });
}

const handleOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.qd-width-handle') : null;
const nameOf = (handle: HTMLElement): string => handle.closest<HTMLElement>('th')?.dataset['column'] ?? '';

/** Drag, or arrow keys: another width. A double press, or Enter: as wide as what stands in the column. */
export function listenToHandles(region: HTMLElement, onWidths: SetWidths, signal: AbortSignal): void {
  region.addEventListener(
    'pointerdown',
    (event) => {
      const handle = event.button === 0 ? handleOf(event) : null;
      if (!handle) return;
      handle.setPointerCapture(event.pointerId);
      drag(handle, event.pointerId, event.clientX, nameOf(handle), onWidths);
    },
    { signal },
  );
  region.addEventListener(
    'dblclick',
    (event) => {
      const handle = handleOf(event);
      if (handle) onWidths(fitted(handle, nameOf(handle)));
    },
    { signal },
  );
  region.addEventListener(
    'keydown',
    (event) => {
      const handle = handleOf(event);
      const by = { ArrowLeft: -16, ArrowRight: 16, Enter: 0 }[event.key];
      if (!handle || by === undefined) return;
      event.preventDefault();
      const name = nameOf(handle);
      onWidths(by === 0 ? fitted(handle, name) : widened(handle, name, event.shiftKey ? by * 4 : by));
    },
    { signal },
  );
}
