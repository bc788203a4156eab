import { useId, type ReactNode } from 'react';
import { Link } from '@/kit/router';

interface Props {
  title: string;
  /** Where all of it is. */
  more?: { label: string; to: string } | undefined;
  children: ReactNode;
}

/** One part of the overview. */
export function Card({ title, more, children }: Props) {
  const id = useId();
  return (
    <section className="qd-card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {more ? <Link to={more.to}>{more.label}</Link> : null}
      </header>
      {children}
    </section>
  );
}

/** A figure or a name that leads somewhere, where there is somewhere to go. */
export const Way = ({ to, children }: { to: string | undefined; children: ReactNode }) =>
  to ? <Link to={to}>{children}</Link> : <span>{children}</span>;
