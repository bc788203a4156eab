import type { ReactNode } from 'react';
import './ui.css';

interface Props {
  title: string;
  /** One line under the title: what the page is for, or whose data it shows. */
  note?: ReactNode;
  /** The page's primary actions. */
  children?: ReactNode;
}

/** The head of every page: its only `h1`, an optional line under it, actions at the right. */
export const PageHeader = ({ title, note, children }: Props) => (
  <header className="qd-page-header">
    <div>
      <h1>{title}</h1>
      {note ? <p>{note}</p> : null}
    </div>
    {children ? <div className="qd-page-actions">{children}</div> : null}
  </header>
);
