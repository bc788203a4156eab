import type { ReactNode } from 'react';

interface Props {
  label: string;
  className?: string;
  children: ReactNode;
}

/** What is wider or longer than its place: reached by keyboard, so that it can be scrolled by it. */
export const Scroll = ({ label, className = '', children }: Props) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
  <div role="region" aria-label={label} tabIndex={0} className={`qd-factor-scroll ${className}`}>
    {children}
  </div>
);
