import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import './plain.css';

export interface MenuItem {
  key: string;
  label: string;
  /** Set for entries of which one is in force. */
  checked?: boolean;
  lang?: string;
  /** Heading over the entries that follow each other with the same one. */
  section?: string;
}

interface Props {
  /** What the button shows. With `label` it is decoration, without it is the button's name. */
  children: ReactNode;
  label?: string;
  className: string;
  items: readonly MenuItem[];
  /** A line above the entries that is not one of them. */
  head?: ReactNode;
  onChoose: (key: string) => void;
}

/** A button with a menu: arrows, Home, End and first letters move, Escape and Tab close it. */
export function MenuButton({ children, label, className, items, head, onChoose }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const entries = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];

  useEffect(() => {
    if (!open) return undefined;
    (entries().find((entry) => entry.ariaChecked === 'true') ?? entries()[0])?.focus();
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
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
        title={label}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open ? (
        <div className="qd-menu-panel">
          {head ? <div className="qd-menu-head">{head}</div> : null}
          <div id={id} role="menu" aria-label={label}>
            {inSections(items).map(({ section, entries: own }) => (
              <div key={own[0]?.key} role={section ? 'group' : 'none'} aria-label={section}>
                {section ? (
                  <div className="qd-menu-section" aria-hidden="true">
                    {section}
                  </div>
                ) : null}
                {own.map(({ key, label: text, checked, lang }) => (
                  <button
                    key={key}
                    type="button"
                    data-entry
                    role={checked === undefined ? 'menuitem' : 'menuitemradio'}
                    aria-checked={checked}
                    tabIndex={-1}
                    lang={lang}
                    onClick={() => {
                      close();
                      onChoose(key);
                    }}
                  >
                    {text}
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

/** Entries that follow each other with the same heading, together. */
function inSections(items: readonly MenuItem[]): { section: string | undefined; entries: MenuItem[] }[] {
  const sections: { section: string | undefined; entries: MenuItem[] }[] = [];
  for (const item of items) {
    const last = sections.at(-1);
    if (last && last.section === item.section) last.entries.push(item);
    else sections.push({ section: item.section, entries: [item] });
  }
  return sections;
}

/** Moves the focus among the entries; false when the key means nothing here. */
function move(entries: HTMLElement[], key: string): boolean {
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const last = entries.length - 1;
  const rest = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  const targets: Record<string, HTMLElement | undefined> = {
    ArrowDown: entries[at >= last ? 0 : at + 1],
    ArrowUp: entries[at <= 0 ? last : at - 1],
    Home: entries[0],
    End: entries[last],
  };
  const byLetter =
    key.length === 1 && key !== ' '
      ? rest.find((entry) => entry.textContent.toLowerCase().startsWith(key.toLowerCase()))
      : undefined;
  const target = targets[key] ?? byLetter;
  target?.focus();
  return target !== undefined;
}
