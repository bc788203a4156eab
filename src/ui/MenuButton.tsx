import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { inSections, move, type MenuItem } from './menu-entries';
import type { Align } from './place';
import { usePopover } from './use-popover';
import './plain.css';

interface Props {
  /** What the button shows. With `label` it is decoration, without it is the button's name. */
  children: ReactNode;
  label?: string;
  className: string;
  /** Where there are many such buttons, made when the menu opens. */
  items: readonly MenuItem[] | (() => readonly MenuItem[]);
  /** A line above the entries that is not one of them. */
  head?: ReactNode;
  align?: Align;
  /** The key that opens it. */
  keys?: string;
  onChoose: (key: string) => void;
}

/** A button with a menu: arrows, Home, End and first letters move, Escape and Tab close it. */
export function MenuButton({ children, label, className, items, head, align = 'end', keys: ownKeys, onChoose }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { root, panel } = usePopover<HTMLDivElement>(open, align, () => setOpen(false));
  const entries = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];

  useEffect(() => {
    if (!open) return undefined;
    (entries().find((entry) => entry.ariaChecked === 'true') ?? entries()[0])?.focus();
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('focusin', outside);
    return () => document.removeEventListener('focusin', outside);
    // oxlint-disable-next-line react/exhaustive-deps -- refs stay the same.
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      setOpen(true);
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') return setOpen(false);
    else if (!move(entries(), event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={root} className="qd-menu" onKeyDown={onKeyDown} role="presentation">
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        aria-keyshortcuts={ownKeys}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open ? (
        <div ref={panel} className="qd-menu-panel">
          {head ? <div className="qd-menu-head">{head}</div> : null}
          <div id={id} role="menu" aria-label={label}>
            {inSections(typeof items === 'function' ? items() : items).map(({ section, entries: own }) => (
              <div key={own[0]?.key} role={section ? 'group' : 'none'} aria-label={section}>
                {section ? (
                  <div className="qd-menu-section" aria-hidden="true">
                    {section}
                  </div>
                ) : null}
                {own.map(({ key, label: text, checked, lang, icon, danger, disabled, keys }) => (
                  <button
                    key={key}
                    type="button"
                    data-entry
                    data-danger={danger || undefined}
                    role={checked === undefined ? 'menuitem' : 'menuitemradio'}
                    aria-checked={checked}
                    aria-disabled={disabled ? true : undefined}
                    aria-keyshortcuts={keys}
                    tabIndex={-1}
                    lang={lang}
                    onClick={() => {
                      if (disabled) return;
                      close();
                      onChoose(key);
                    }}
                  >
                    {icon}
                    <span>
                      {text} {disabled ? <small>{disabled}</small> : null}
                    </span>
                    {keys ? <kbd aria-hidden="true">{keys}</kbd> : null}
                  </button>
                ))}
              </div>
            ))}
          </div>
        </div>
      ) : null}
    </div>
  );
}
