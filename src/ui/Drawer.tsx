import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseOutlined } from './icons';
import { returnFocus } from './return-focus';
import { ServerText } from './ServerText';
import './drawer.css';

interface Props {
  title: string;
  /** Buttons at the end of the head. */
  extra?: ReactNode;
  /** Right after the title. */
  beside?: ReactNode;
  /** Between the title and what scrolls. */
  head?: ReactNode;
  className?: string;
  /** A form holds the page behind it; a detail leaves it in use. */
  modal?: boolean;
  /** Escape, the cross, and for a form a press beside it. */
  onClose: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** The dialog, for what has to open within it. */
  ref?: RefObject<HTMLDialogElement | null>;
  children: ReactNode;
}

/** A list that is open, or letters that are being composed, take Escape for themselves. */
const isTaken = ({ target, nativeEvent }: KeyboardEvent): boolean =>
  nativeEvent.isComposing ||
  (target instanceof Element && target.closest('[role="combobox"][aria-expanded="true"]') !== null);

/**
 * The browser's own dialog at the side. Mount it to open it, unmount it to close it; the heading takes the focus, which
 * goes back to where it was at the end.
 */
export function Drawer(props: Props) {
  const { title, extra, beside, head, className = '', modal = false, onClose, onKeyDown, children } = props;
  const { t } = useTranslation('common');
  const id = useId();
  const own = useRef<HTMLDialogElement>(null);
  const ref = props.ref ?? own;
  const [trigger] = useState(() => document.activeElement);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open) return undefined;
    if (modal) dialog.showModal();
    else dialog.show();
    return () => {
      dialog.close();
      returnFocus(trigger);
    };
  }, [modal, ref, trigger]);
  const heading = useRef<HTMLHeadingElement>(null);
  // Another row in the same drawer is another thing to read.
  useEffect(() => heading.current?.focus(), [title]);

  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      aria-modal={modal || undefined}
      className={`qd-drawer ${className}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDownCapture={(event) => {
        // On its way down: the list may not let it up again, and the browser would close the dialog.
        if (event.key === 'Escape' && isTaken(event)) event.preventDefault();
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        if (event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (modal && event.target === event.currentTarget) onClose();
      }}
    >
      <div className="qd-drawer-frame">
        <header className="qd-drawer-head">
          <button type="button" className="qd-icon-button" aria-label={t('actions.close')} onClick={onClose}>
            <CloseOutlined />
          </button>
          <h2 ref={heading} id={id} tabIndex={-1} className="qd-name">
            <ServerText>{title}</ServerText>
          </h2>
          {beside}
          {extra}
        </header>
        {head}
        <div className="qd-drawer-body">{children}</div>
      </div>
    </dialog>
  );
}
