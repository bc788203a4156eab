import type { ReactNode } from 'react';
import './ui.css';

interface Props {
  title: string;
  text: string;
  /** What the reader can do about it: a create or clear button. */
  children?: ReactNode;
}

/** Why there is nothing to see, and the way out. */
export const EmptyState = ({ title, text, children }: Props) => (
  <div className="qd-empty">
    <strong>{title}</strong>
    <p>{text}</p>
    {children}
  </div>
);
