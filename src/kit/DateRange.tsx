import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAfter, dayStart, dayText } from '@/lib/dates';
import { LAST_DAYS, timesOf, type Condition } from '@/lib/list-state';
import { Button } from '@/ui/Button';
import './search.css';

interface Props {
  condition: Condition | undefined;
  onChoose: (condition: Condition) => void;
}

/** The days that stand in the two fields, the last one with it; null for what is no range. */
function rangeOf(first: string, last: string): Condition | null {
  const until = dayStart(last);
  const found: Condition = !first
    ? { op: 'before', value: until ? dayText(dayAfter(until, 1)) : '' }
    : last
      ? { op: 'between', value: `${first}..${last}` }
      : { op: 'after', value: first };
  return timesOf(found) && found;
}

/** A time as a filter: so many days back from today, or from one day to another. */
export function DateRange({ condition, onChoose }: Props) {
  const { t } = useTranslation('filters');
  const id = useId();
  const { from, until } = (condition && condition.op !== 'last' && timesOf(condition)) || {};
  const [first, setFirst] = useState(from ? dayText(from) : '');
  const [last, setLast] = useState(until ? dayText(dayAfter(until, -1)) : '');
  const [wrong, setWrong] = useState<'rangeEmpty' | 'rangeWrong'>();
  const apply = () => {
    const found = rangeOf(first, last);
    if (found) onChoose(found);
    else setWrong(first || last ? 'rangeWrong' : 'rangeEmpty');
  };
  const day = (label: string, value: string, set: (value: string) => void, bound: { min?: string; max?: string }) => (
    <label>
      {label}
      <input
        className="qd-input"
        type="date"
        {...bound}
        aria-invalid={wrong !== undefined}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );
  return (
    <div className="qd-date-range">
      <ul>
        {LAST_DAYS.map((days) => (
          <li key={days}>
            <label className="qd-check">
              <input
                type="radio"
                name={id}
                checked={condition?.op === 'last' && condition.value === String(days)}
                onChange={() => onChoose({ op: 'last', value: String(days) })}
              />
              {t('lastDays', { count: days })}
            </label>
          </li>
        ))}
      </ul>
      <fieldset aria-describedby={wrong && `${id}-wrong`}>
        <legend>{t('ownRange')}</legend>
        {day(t('from'), first, setFirst, { max: last })}
        {day(t('until'), last, setLast, { min: first })}
        {wrong ? (
          <p id={`${id}-wrong`} role="alert">
            {t(wrong)}
          </p>
        ) : null}
        <Button onClick={apply}>{t('applyFilter')}</Button>
      </fieldset>
    </div>
  );
}
