import type { ReactNode } from 'react';
import './health.css';

interface Props {
  tone?: 'warning' | 'error' | 'info';
  action?: ReactNode;
  children: ReactNode;
}

/** One line above every page. */
export const Banner = ({ tone = 'warning', action, children }: Props) => (
  <div role={tone === 'info' ? 'status' : 'alert'} className={`qd-banner qd-banner-${tone}`}>
    <div className="qd-banner-text">{children}</div>
    {action}
  </div>
);
