import type { ReactNode } from 'react';
import '@/kit/form.css';

/** A box that scrolls: reachable by keyboard, with a name. */
export const ScrollRegion = ({
  label,
  className = '',
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- else the keyboard cannot scroll it
  <section className={`qd-scroll ${className}`} tabIndex={0} aria-label={label}>
    {children}
  </section>
);
