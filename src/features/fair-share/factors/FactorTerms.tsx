import { useTranslation } from 'react-i18next';
import { formatDay } from '@/lib/dates';
import type { Explanation, FairShareRules } from '@/lib/fair-share';
import { slotOrder } from '@/lib/slots';
import { Scroll } from './Scroll';
import { useFigures } from './use-figures';

interface Props {
  of: Explanation;
  rules: FairShareRules;
  weight: number;
  /** The weight is the group's default. */
  usesDefault: boolean;
}

/** Day by day: what was used, and what is left of it after so many days. */
function Days({ of: { days, resources }, rules }: Props) {
  const { t, i18n } = useTranslation('factors');
  const figures = useFigures();
  const slots = slotOrder(resources.map(({ slot }) => slot));
  return (
    <details className="qd-factor-days">
      <summary>{t('days.open', { count: days.length, shown: figures.count(days.length) })}</summary>
      <Scroll label={t('days.title')}>
        <table className="qd-factor-table">
          <thead>
            <tr>
              <th scope="col">{t('days.day')}</th>
              <th scope="col">{t('days.age')}</th>
              <th scope="col">{t('days.kept')}</th>
              {slots.map((slot) => (
                <th key={slot} scope="col">
                  {t('days.slot', { slot: figures.slot(slot) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, age, decay, usage, decayed }) => (
              <tr key={day}>
                <th scope="row">{formatDay(`${day}T00:00:00Z`, i18n.language, 'UTC')}</th>
                <td>{figures.count(age)}</td>
                <td title={`2^(−${age} ÷ ${rules.halfLifeDays})`}>{figures.percent(decay)}</td>
                {slots.map((slot) => (
                  <td key={slot}>
                    {figures.hours(slot, usage[slot] ?? 0)} → {figures.hours(slot, decayed[slot] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

/** How a factor comes about, term by term, from raw usage over its decay to the factor. */
export function FactorTerms(props: Props) {
  const { of, rules, weight, usesDefault } = props;
  const { t } = useTranslation('factors');
  const figures = useFigures();
  const ordered = slotOrder(of.resources.map(({ slot }) => slot));
  const terms = ordered.flatMap((slot) => of.resources.filter((one) => one.slot === slot));
  const counted = terms.filter(({ available }) => available > 0);
  const sum = (read: (term: (typeof terms)[number]) => number): number =>
    counted.reduce((total, term) => total + read(term), 0);
  return (
    <ol className="qd-factor-steps">
      <li>
        <h4>{t('step.decay')}</h4>
        <p className="qd-dim">{t('step.decayNote', { half: rules.halfLifeDays, days: rules.lookbackDays })}</p>
        <Days {...props} />
      </li>
      <li>
        <h4>{t('step.share')}</h4>
        <p className="qd-dim">{t('step.shareNote', { days: rules.lookbackDays })}</p>
        <Scroll label={t('step.share')}>
          <table className="qd-factor-table" aria-label={t('step.share')}>
            <thead>
              <tr>
                {(['resource', 'raw', 'decayed', 'capacity', 'available', 'ratio', 'weight'] as const).map((key) => (
                  <th key={key} scope="col">
                    {t(`terms.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {terms.map((term) => (
                <tr key={term.slot}>
                  <th scope="row">{figures.slot(term.slot)}</th>
                  <td>{figures.hours(term.slot, term.raw)}</td>
                  <td>{figures.hours(term.slot, term.decayed)}</td>
                  <td>{figures.amount(term.slot, term.capacity)}</td>
                  <td>{figures.hours(term.slot, term.available)}</td>
                  <td>{term.available > 0 ? figures.ratio(term.ratio) : t('terms.notCounted')}</td>
                  <td>{figures.weight(term.weight)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </li>
      <li>
        <h4>{t('step.mean')}</h4>
        <p className="qd-formula">
          {counted.length === 0
            ? '0'
            : `(${counted.map((one) => `${figures.ratio(one.ratio)} × ${figures.weight(one.weight)}`).join(' + ')}) ÷ ${figures.weight(sum((one) => one.weight))} = ${figures.ratio(of.normalized)}`}
        </p>
      </li>
      <li>
        <h4>{t('step.factor')}</h4>
        <p className="qd-formula">
          {`2^(−${figures.ratio(of.normalized)} ÷ ${figures.weight(weight)}) = `}
          <strong>{figures.factor(of.factor)}</strong>
        </p>
        <p className="qd-dim">
          {t(usesDefault ? 'step.defaultWeight' : 'step.ownWeight', { weight: figures.weight(weight) })}{' '}
          {of.bounded ? t('step.bounded') : null}
        </p>
      </li>
    </ol>
  );
}
