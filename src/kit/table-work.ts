/** What a table does beyond showing its rows. It comes after them: nobody drags or presses anything before. */
import { listenToHandles } from './column-sizing';
import type { SetWidths } from './column-widths';
import { listenToCells, type CellsAt } from './table-cells';
import { listenToKeys } from './table-keys';

/** Says on the region itself at which side something is hidden (`data-before`, `data-after`), for a shadow there. */
function watchEdges(region: HTMLElement, signal: AbortSignal): void {
  if (typeof ResizeObserver === 'undefined') return;
  const look = () => {
    const { scrollLeft, scrollWidth, clientWidth } = region;
    region.toggleAttribute('data-before', scrollLeft > 0);
    region.toggleAttribute('data-after', scrollLeft + clientWidth < scrollWidth - 1);
  };
  const observer = new ResizeObserver(look);
  for (const one of [region, region.firstElementChild]) if (one) observer.observe(one);
  region.addEventListener('scroll', look, { passive: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Until what it gives is called. */
export function startTableWork(region: HTMLElement, onWidths: SetWidths, onCells: (at: CellsAt) => void): () => void {
  const work = new AbortController();
  watchEdges(region, work.signal);
  listenToKeys(region, work.signal);
  listenToHandles(region, onWidths, work.signal);
  listenToCells(region, onCells, work.signal);
  return () => work.abort();
}
