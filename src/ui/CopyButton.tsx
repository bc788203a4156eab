import { useEffect, useState, type ReactNode } from 'react';
import { CheckOutlined, CopyOutlined } from './icons';
import { copyText } from './clipboard';
import './ui.css';

interface Props {
  /** Read when pressed, so that a secret need not stand in the DOM. */
  text: string | (() => string);
  /** The accessible name, with the thing's own name in it. */
  label: string;
  copiedLabel: string;
  /** Where two things beside each other can be copied. */
  icon?: ReactNode;
}

/** Copies a text; says so for two seconds, to screen readers too. */
export function CopyButton({ text, label, copiedLabel, icon = <CopyOutlined /> }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const name = copied ? copiedLabel : label;
  return (
    <button
      type="button"
      className="qd-icon-button"
      aria-label={name}
      title={name}
      onClick={() => void copyText(typeof text === 'string' ? text : text()).then(setCopied)}
    >
      {copied ? <CheckOutlined /> : icon}
    </button>
  );
}
