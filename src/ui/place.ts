export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Size {
  width: number;
  height: number;
}
/** Where it begins: with the anchor, with its end, or about its middle. */
export type Align = 'start' | 'end' | 'center';

const GAP = 4;
const MARGIN = 8;

/** Below the anchor where there is room, above it where there is more; never beyond the screen. */
export function placed(
  anchor: Box,
  panel: Size,
  screen: Size,
  align: Align,
): { left: number; top: number; height: number } {
  const below = screen.height - anchor.bottom - GAP - MARGIN;
  const above = anchor.top - GAP - MARGIN;
  const isBelow = panel.height <= below || below >= above;
  const height = Math.max(96, Math.min(panel.height, isBelow ? below : above));
  const wanted = {
    start: anchor.left,
    end: anchor.right - panel.width,
    center: (anchor.left + anchor.right - panel.width) / 2,
  }[align];
  const left = Math.max(MARGIN, Math.min(wanted, screen.width - MARGIN - panel.width));
  return { left: Math.round(left), top: Math.round(isBelow ? anchor.bottom + GAP : anchor.top - GAP - height), height };
}

/** Lays a panel of the top layer at what it belongs to. Anchor positioning would do it, where every browser had it. */
export function placeAt(panel: HTMLElement, anchor: Pick<Element, 'getBoundingClientRect'>, align: Align): void {
  const { style } = panel;
  style.maxHeight = '';
  const { width, height } = panel.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const at = placed(
    anchor.getBoundingClientRect(),
    { width, height },
    { width: clientWidth, height: clientHeight },
    align,
  );
  style.left = `${at.left}px`;
  style.top = `${at.top}px`;
  if (at.height < height) style.maxHeight = `${at.height}px`;
}
