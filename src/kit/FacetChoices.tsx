import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countFormat } from '@/lib/formats';
import { joinValues, splitValues, withFilter, withoutFilter, type Condition } from '@/lib/list-state';
import { marked } from '@/lib/text';
import { DateRange } from './DateRange';
import { useFacetValues, type FacetList } from './facet-values';
import type { UpdateList } from './use-list-params';

interface Props<Row> {
  list: FacetList<Row> & { update: UpdateList };
  name: string;
  onDone: () => void;
}

/** From here on a list of choices can be searched. */
const LONG = 8;

/** The values of a field to choose from: several where the filter takes several, else one; of a time, a range. */
export function FacetChoices<Row>({ list, name, onDone }: Props<Row>) {
  const { fields: set, state, update } = list;
  const condition = state.filters[name];
  const { t } = useTranslation('filters');
  const take = (next: Condition | null) => update((now) => withFilter(now, name, next));
  return (
    <div className="qd-facet-choices">
      {set.fields[name]?.filter?.kind === 'date' ? (
        <DateRange condition={condition} onChoose={(next) => (take(next), onDone())} />
      ) : (
        <Values list={list} name={name} onDone={onDone} />
      )}
      {condition ? (
        <button type="button" className="qd-link" onClick={() => (update((now) => withoutFilter(now, name)), onDone())}>
          {t('anyValue')}
        </button>
      ) : null}
    </div>
  );
}

function Values<Row>({ list, name, onDone }: Props<Row>) {
  const { fields: set, state, update } = list;
  const condition = state.filters[name];
  const { t, i18n } = useTranslation(['filters', 'kit', set.feature]);
  const [part, setPart] = useState('');
  const several = set.fields[name]?.filter?.kind === 'enum';
  const { values, counts, failed } = useFacetValues(list, name);
  const number = countFormat(i18n.language);
  const chosen = condition ? (several ? splitValues(condition.value) : [condition.value]) : [];
  const label = (value: string) =>
    several ? t(`${set.feature}:${name}.${value}`, { defaultValue: marked(value) }) : marked(value);
  const choose = (value: string, on: boolean) => {
    const next = several ? (on ? [...chosen, value] : chosen.filter((one) => one !== value)) : on ? [value] : [];
    update((now) =>
      next.length === 0
        ? withoutFilter(now, name)
        : withFilter(now, name, { op: several ? 'in' : 'is', value: several ? joinValues(next) : value }),
    );
    if (!several) onDone();
  };
  if (!values) return <p role="status">{t(failed ? 'choicesFailed' : 'kit:wait')}</p>;
  const shown = values.filter((value) => label(value).toLowerCase().includes(part.trim().toLowerCase()));
  return (
    <>
      {values.length > LONG ? (
        <input
          type="search"
          className="qd-input"
          aria-label={t('kit:search')}
          placeholder={t('kit:search')}
          value={part}
          onChange={(event) => setPart(event.target.value)}
        />
      ) : null}
      <ul>
        {shown.map((value) => (
          <li key={value}>
            <label className="qd-check">
              <input
                type={several ? 'checkbox' : 'radio'}
                name={`facet-${name}`}
                checked={chosen.includes(value)}
                onChange={(event) => choose(value, event.target.checked)}
              />
              {label(value)}
            </label>
            {counts ? <span className="qd-dim">{number(counts.get(value) ?? 0)}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
