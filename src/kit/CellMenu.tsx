import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { withFilter } from '@/lib/list-state';
import { visible } from '@/lib/text';
import { copyText } from '@/ui/clipboard';
import { move } from '@/ui/menu-entries';
import { notify } from '@/ui/notify';
import { placeAt } from '@/ui/place';
import { cellFilters } from './cell-filters';
import type { CellsAt } from './table-cells';
import type { ListView } from './use-list';

interface Props<Row> {
  list: ListView<Row>;
  at: CellsAt;
  onClose: () => void;
}

/** The menu of a cell: only rows that have its value, none that have it, its value to copy. By key it is of all cells of the row. */
export function CellMenu<Row>({ list, at, onClose }: Props<Row>) {
  const { fields: set, update } = list;
  const { t } = useTranslation(['filters', 'kit', set.feature]);
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  const row = list.rows[at.row];
  const groups = at.columns.flatMap((name) => {
    const field = set.fields[name];
    const filters = row && field?.filter ? cellFilters(field.value(row), field.filter) : [];
    return filters.length > 0 ? [{ name, kind: field?.filter?.kind, filters }] : [];
  });
  const isEmpty = groups.length === 0;
  const entries = () => [...(panel.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];

  useEffect(() => {
    if (isEmpty) close.current();
  }, [isEmpty]);
  useLayoutEffect(() => {
    const box = panel.current;
    const before = document.activeElement;
    if (!box) return undefined;
    if (typeof box.showPopover === 'function') {
      box.popover = 'manual';
      box.showPopover();
    }
    placeAt(box, { getBoundingClientRect: () => at.box }, 'start');
    box.querySelector<HTMLElement>('[data-entry]')?.focus();
    const listening = new AbortController();
    const { signal } = listening;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.contains(event.target)) close.current();
    };
    document.addEventListener('pointerdown', outside, { signal });
    document.addEventListener('scroll', outside, { capture: true, passive: true, signal });
    window.addEventListener('resize', () => close.current(), { signal });
    return () => {
      listening.abort();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (!move(entries(), event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (isEmpty) return null;
  const words = (name: string, kind: string | undefined, value: string): string => {
    if (kind === 'bool') return t(value === 'true' ? 'kit:yes' : 'kit:no');
    return kind === 'enum' ? t(`${set.feature}:${name}.${value}`, { defaultValue: visible(value) }) : visible(value);
  };
  const entry = (key: string, label: string, act: () => void) => (
    <button
      key={key}
      type="button"
      role="menuitem"
      data-entry
      tabIndex={-1}
      onClick={() => {
        onClose();
        act();
      }}
    >
      <span>{label}</span>
    </button>
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={panel} className="qd-menu-panel" onKeyDown={onKeyDown}>
      <div role="menu" aria-label={t('cellMenu')}>
        {groups.map(({ name, kind, filters }) => (
          <div key={name} role="group" aria-label={t(`${set.feature}:fields.${name}`)}>
            <div className="qd-menu-section" aria-hidden="true">
              {t(`${set.feature}:fields.${name}`)}
            </div>
            {filters.flatMap(({ value, only, not }) => {
              const shown = words(name, kind, value);
              return [
                entry(`only ${value}`, t('onlyThese', { value: shown }), () =>
                  update((now) => withFilter(now, name, only)),
                ),
                not
                  ? entry(`not ${value}`, t('notThese', { value: shown }), () =>
                      update((now) => withFilter(now, name, not)),
                    )
                  : null,
                entry(
                  `copy ${value}`,
                  t('copyThis', { value: shown }),
                  () => void copyText(value).then((done) => done && notify.success(t('kit:copied'))),
                ),
              ];
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
