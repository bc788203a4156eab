import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Named `information:<id>.title` and `information:<id>.text`. */
  id: string;
  wide?: boolean;
  children: ReactNode;
}

// i18n: information:core.* information:components.* information:deployment.* information:config.* information:licence.* information:bundle.*
/** One part of the page. */
export function Card({ id, wide = false, children }: Props) {
  const { t } = useTranslation('information');
  return (
    <section className={wide ? 'qd-info-card qd-info-wide' : 'qd-info-card'} aria-label={t(`${id}.title`)} id={id}>
      <h2>{t(`${id}.title`)}</h2>
      <p>{t(`${id}.text`)}</p>
      {children}
    </section>
  );
}

/** Facts by their names. */
export const Facts = ({ of }: { of: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="qd-facts">
    {of.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
