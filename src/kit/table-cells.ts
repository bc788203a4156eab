/** Where a menu of cells was asked for: by the pointer in one cell, by key in a row, for all of its cells. */
export interface CellsAt {
  row: number;
  columns: string[];
  box: DOMRect;
}

/** Calls for the menu by right press, or by the menu key in a row. Links, fields and selected text keep the browser's own; so does Shift. */
export function listenToCells(region: Element, onCells: (at: CellsAt) => void, signal: AbortSignal): void {
  const onMenu = (event: Event) => {
    if (!(event instanceof MouseEvent) || !(event.target instanceof Element) || event.shiftKey) return;
    const cell = event.target.closest('tbody td, tbody th');
    const line = cell?.closest('tr');
    if (!(cell instanceof HTMLTableCellElement) || !line) return;
    const byKey = event.button !== 2;
    if (!byKey && (event.target.closest('a, button, input') || getSelection()?.isCollapsed === false)) return;
    const cols = [...region.querySelectorAll<HTMLElement>('col')].map(({ dataset }) => dataset['column']);
    const wanted = byKey ? cols : [cols[cell.cellIndex]];
    onCells({
      row: line.sectionRowIndex,
      columns: wanted.filter((name) => name !== undefined),
      box: byKey ? cell.getBoundingClientRect() : new DOMRect(event.clientX, event.clientY, 0, 0),
    });
    event.preventDefault();
  };
  region.addEventListener('contextmenu', onMenu, { signal });
}
