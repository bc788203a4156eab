/**
 * Every `title` of the console as a tooltip that comes on focus too, shows the key (`aria-keyshortcuts`), stays while the pointer
 * is on it and goes with Escape; and the whole text of a cell that is cut. One element for all, in the top layer.
 */
import { placeAt } from './place';
import './tooltips.css';

const HOVER = 400;
const GRACE = 120;
const CELLS = '.qd-table td, .qd-table tbody th';

let tip: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** What it belongs to, with the title that the browser must not show as well. */
let shown: { of: Element; title: string | null } | undefined;

const isCut = (cell: Element): boolean =>
  [cell, ...cell.querySelectorAll('a')].some((one) => one.scrollWidth > one.clientWidth + 1);

/** What is said of the nearest thing around that has something to say. */
function saidOf(target: Element): { of: Element; text: string } | undefined {
  if (tip?.contains(target)) return undefined;
  const titled = target.closest('[title]');
  if (titled) return { of: titled, text: titled.getAttribute('title') ?? '' };
  const cell = target.closest(CELLS);
  return cell && isCut(cell) ? { of: cell, text: (cell as HTMLElement).innerText } : undefined;
}

function hide(): void {
  clearTimeout(timer);
  if (shown?.title && !shown.of.hasAttribute('title')) shown.of.setAttribute('title', shown.title);
  shown = undefined;
  if (tip?.matches(':popover-open')) tip.hidePopover();
}

function show(of: Element, text: string): void {
  hide();
  if (!of.isConnected || text.trim() === '') return;
  tip ??= Object.assign(document.createElement('div'), { className: 'qd-tip', popover: 'manual', ariaHidden: 'true' });
  if (!tip.isConnected) document.body.append(tip);
  shown = { of, title: of.getAttribute('title') };
  of.removeAttribute('title');
  const keys = of.getAttribute('aria-keyshortcuts');
  const key = document.createElement('kbd');
  key.textContent = keys;
  tip.replaceChildren(text, ...(keys ? [key] : []));
  tip.showPopover();
  placeAt(tip, of, 'center');
}

function onOver({ target, pointerType }: PointerEvent): void {
  if (pointerType === 'touch' || !(target instanceof Element)) return;
  if (shown && (shown.of.contains(target) || tip?.contains(target))) return clearTimeout(timer);
  clearTimeout(timer);
  const said = saidOf(target);
  if (said) timer = setTimeout(() => show(said.of, said.text), shown ? GRACE : HOVER);
  else if (shown) timer = setTimeout(hide, GRACE);
}

function onFocus({ target }: FocusEvent): void {
  if (!(target instanceof Element) || !target.matches(':focus-visible')) return hide();
  const said = saidOf(target);
  if (said) show(said.of, said.text);
  else hide();
}

/** Until what it gives is called. */
export function startTooltips(): () => void {
  if (typeof HTMLElement.prototype.showPopover !== 'function') return () => undefined;
  const listening = new AbortController();
  const how = { capture: true, passive: true, signal: listening.signal };
  document.addEventListener('pointerover', onOver, how);
  document.addEventListener('focusin', onFocus, how);
  document.addEventListener('focusout', hide, how);
  document.addEventListener('pointerdown', hide, how);
  document.addEventListener('scroll', hide, how);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), how);
  return () => {
    hide();
    listening.abort();
  };
}
