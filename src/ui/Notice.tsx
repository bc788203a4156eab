import type { ReactNode } from 'react';
import './plain.css';
import './ui.css';

interface Props {
  title: string;
  /** What happened, in one or two sentences. */
  children: ReactNode;
  actions?: ReactNode;
  role?: 'alert';
}

/** A page that has nothing but a message. */
export const Notice = ({ title, children, actions, role }: Props) => (
  <div className="qd-center" role={role}>
    <h1>{title}</h1>
    <p>{children}</p>
    {actions ? <div className="qd-page-actions">{actions}</div> : null}
  </div>
);
