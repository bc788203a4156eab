import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Align } from './place';
import { usePopover } from './use-popover';
import './ui.css';

interface Props {
  /** Accessible name of the button, and of the panel that it opens. */
  label: string;
  icon?: ReactNode;
  /** Text beside the icon; without it the button is an icon with its label as name. */
  text?: string;
  badge?: number;
  align?: Align;
  className?: string;
  children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel under it. Focus goes in, Esc brings it back, a press outside closes. */
export function Popup({ label, icon, text, badge, align = 'start', className = '', children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { root, panel } = usePopover<HTMLDivElement>(open, align, () => setOpen(false));
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (open) panel.current?.focus();
  }, [open, panel]);

  return (
    <div
      ref={root}
      className="qd-popup"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          close();
        }
      }}
      role="presentation"
    >
      <button
        ref={button}
        type="button"
        className={`qd-button ${className}`}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        title={text ? undefined : label}
        onClick={() => setOpen(!open)}
      >
        {icon}
        {text ? <span>{text}</span> : null}
        {badge ? <span className="qd-badge">{badge}</span> : null}
      </button>
      {open ? (
        <div ref={panel} id={id} role="dialog" aria-label={label} tabIndex={-1} className="qd-popup-panel">
          <div>{children(close)}</div>
        </div>
      ) : null}
    </div>
  );
}
