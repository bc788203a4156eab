import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAfter, dayStart, dayText } from '@/lib/dates';
import { timesOf, type Condition } from '@/lib/list-state';
import { Button } from '@/ui/Button';
import './search.css';

interface Props {
  condition: Condition | undefined;
  onChoose: (condition: Condition) => void;
}

const LAST = ['7', '30', '90'];

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
  return (
    <div className="qd-date-range">
      <ul>
        {LAST.map((days) => (
          <li key={days}>
            <label className="qd-check">
              <input
                type="radio"
                name={id}
                checked={condition?.op === 'last' && condition.value === days}
                onChange={() => onChoose({ op: 'last', value: days })}
              />
              {t('lastDays', { count: Number(days) })}
            </label>
          </li>
        ))}
      </ul>
      <fieldset aria-describedby={wrong && `${id}-wrong`}>
        <legend>{t('ownRange')}</legend>
        <label>
          {t('from')}
          <input
            className="qd-input"
            type="date"
            max={last}
            aria-invalid={wrong !== undefined}
            value={first}
            onChange={(event) => setFirst(event.target.value)}
          />
        </label>
        <label>
          {t('until')}
          <input
            className="qd-input"
            type="date"
            min={first}
            aria-invalid={wrong !== undefined}
            value={last}
            onChange={(event) => setLast(event.target.value)}
          />
        </label>
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
