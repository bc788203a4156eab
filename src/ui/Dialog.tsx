import { useEffect, useRef, type ReactNode } from 'react';
import { returnFocus } from './return-focus';
import './plain.css';

interface Props {
  /** The accessible name. */
  label: string;
  children: ReactNode;
  className?: string;
  /** Escape or a press outside. Without it the dialog cannot be dismissed. */
  onClose?: () => void;
}

/**
 * The browser's own modal dialog: focus stays inside, the rest of the page is inert, and it lies above every drawer.
 * Mount it to open it, unmount it to close it; focus goes back to where it was.
 */
export function Dialog({ label, children, className = '', onClose }: Props) {
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open) return undefined;
    const before = document.activeElement;
    if (typeof dialog.showModal === 'function') dialog.showModal();
    else dialog.setAttribute('open', '');
    dialog.querySelector<HTMLElement>('[autofocus], [data-autofocus]')?.focus();
    return () => {
      if (typeof dialog.close === 'function') dialog.close();
      returnFocus(before);
    };
  }, []);

  return (
    <dialog
      ref={ref}
      aria-label={label}
      aria-modal="true"
      className={`qd-dialog ${className}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onKeyDown={(event) => {
        // Browsers force a second Escape through `cancel`; here it is ours.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose?.();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose?.();
      }}
    >
      <div className="qd-dialog-body">{children}</div>
    </dialog>
  );
}
