import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { joinValues, splitValues, withFilter, withoutFilter, type Condition } from '@/lib/list-state';
import { marked } from '@/lib/text';
import type { FieldSet } from './fields';
import type { UpdateList } from './use-list-params';

interface Props<Row> {
  set: FieldSet<Row>;
  name: string;
  condition: Condition | undefined;
  update: UpdateList;
  onDone: () => void;
}

/** From here on a list of choices can be searched. */
const LONG = 8;

/** The values of a field to choose from: several where the filter takes several, else one. */
export function FacetChoices<Row>({ set, name, condition, update, onDone }: Props<Row>) {
  const { t } = useTranslation(['kit', set.feature]);
  const [part, setPart] = useState('');
  const filter = set.fields[name]?.filter;
  const several = filter?.kind === 'enum';
  const read = useQuery({
    queryKey: ['facet', set.feature, name],
    queryFn: async () => filter?.choices?.() ?? [],
    enabled: filter?.options === undefined,
    staleTime: 60_000,
  });
  const options = filter?.options ?? read.data;
  const chosen = condition ? (several ? splitValues(condition.value) : [condition.value]) : [];
  const label = (option: string) =>
    several ? t(`${set.feature}:${name}.${option}`, { defaultValue: marked(option) }) : marked(option);
  const choose = (option: string, on: boolean) => {
    const next = several ? (on ? [...chosen, option] : chosen.filter((one) => one !== option)) : on ? [option] : [];
    update((now) =>
      next.length === 0
        ? withoutFilter(now, name)
        : withFilter(now, name, { op: several ? 'in' : 'is', value: several ? joinValues(next) : option }),
    );
    if (!several) onDone();
  };
  if (!options) return <p role="status">{t(read.error ? 'kit:choicesFailed' : 'kit:wait')}</p>;
  const shown = options.filter((option) => label(option).toLowerCase().includes(part.trim().toLowerCase()));
  return (
    <div className="qd-facet-choices">
      {options.length > LONG ? (
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
        {shown.map((option) => (
          <li key={option}>
            <label className="qd-check">
              <input
                type={several ? 'checkbox' : 'radio'}
                name={`facet-${name}`}
                checked={chosen.includes(option)}
                onChange={(event) => choose(option, event.target.checked)}
              />
              {label(option)}
            </label>
          </li>
        ))}
      </ul>
      {chosen.length > 0 ? (
        <button type="button" className="qd-link" onClick={() => (update((now) => withoutFilter(now, name)), onDone())}>
          {t('kit:anyValue')}
        </button>
      ) : null}
    </div>
  );
}
