import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { joinValues, opsOf, splitValues, withFilter, type FieldKind, type Op } from '@/lib/list-state';
import { Button } from '@/ui/Button';
import { DateRange } from './DateRange';
import type { FieldSet } from './fields';
import type { UpdateList } from './use-list-params';

interface Props<Row> {
  set: FieldSet<Row>;
  update: UpdateList;
  onDone: () => void;
}

const firstOp = (kind: FieldKind): Op => opsOf(kind)[0] ?? 'is';

// i18n: filters:opName.*
/** Builds one typed condition: which field, which comparison, which value. */
export function AddFilter<Row>({ set, update, onDone }: Props<Row>) {
  const { t } = useTranslation(['filters', 'kit', set.feature]);
  const id = useId();
  const names = set.names.filter((name) => set.fields[name]?.filter);
  const [name, setName] = useState(names[0] ?? '');
  const filter = set.fields[name]?.filter;
  const kind = filter?.kind ?? 'text';
  const [op, setOp] = useState<Op>(firstOp(kind));
  const [value, setValue] = useState('');
  const [error, setError] = useState(false);

  const choose = (next: string) => {
    setName(next);
    setOp(firstOp(set.fields[next]?.filter?.kind ?? 'text'));
    setValue('');
    setError(false);
  };
  return (
    <form
      className="qd-filter-form"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = kind === 'bool' && value === '' ? 'true' : value.trim();
        if (wanted === '') return setError(true);
        update((now) => withFilter(now, name, { op, value: wanted }));
        onDone();
      }}
    >
      <label htmlFor={`${id}-field`}>{t('filterField')}</label>
      <select id={`${id}-field`} className="qd-select" value={name} onChange={(event) => choose(event.target.value)}>
        {names.map((one) => (
          <option key={one} value={one}>
            {t(`${set.feature}:fields.${one}`)}
          </option>
        ))}
      </select>
      {opsOf(kind).length > 1 && kind !== 'date' ? (
        <select
          className="qd-select"
          aria-label={t('filterOp')}
          value={op}
          onChange={(event) => setOp(event.target.value as Op)}
        >
          {opsOf(kind).map((one) => (
            <option key={one} value={one}>
              {t(`opName.${one}`)}
            </option>
          ))}
        </select>
      ) : null}
      {kind === 'date' ? (
        <DateRange
          condition={undefined}
          onChoose={(condition) => (update((now) => withFilter(now, name, condition)), onDone())}
        />
      ) : (
        <ValueField set={set} name={name} value={value} isWrong={error} onValue={setValue} />
      )}
      {error ? <span role="alert">{t('filterNeedsValue')}</span> : null}
      {kind === 'date' ? null : <Button type="submit">{t('applyFilter')}</Button>}
    </form>
  );
}

interface ValueProps<Row> {
  set: FieldSet<Row>;
  name: string;
  value: string;
  isWrong: boolean;
  onValue: (value: string) => void;
}

function ValueField<Row>({ set, name, value, isWrong, onValue }: ValueProps<Row>) {
  const { t } = useTranslation(['filters', 'kit', set.feature]);
  const { kind, options = [] } = set.fields[name]?.filter ?? { kind: 'text' };
  const chosen = splitValues(value);
  if (kind === 'enum')
    return (
      <fieldset>
        <legend>{t('filterValue')}</legend>
        {options.map((option) => (
          <label key={option} className="qd-check">
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={(event) =>
                onValue(joinValues(event.target.checked ? [...chosen, option] : chosen.filter((o) => o !== option)))
              }
            />
            {t(`${set.feature}:${name}.${option}`, { defaultValue: option })}
          </label>
        ))}
      </fieldset>
    );
  if (kind === 'bool')
    return (
      <select
        className="qd-select"
        aria-label={t('filterValue')}
        value={value || 'true'}
        onChange={(event) => onValue(event.target.value)}
      >
        <option value="true">{t('kit:yes')}</option>
        <option value="false">{t('kit:no')}</option>
      </select>
    );
  return (
    <input
      className="qd-input"
      aria-label={t('filterValue')}
      aria-invalid={isWrong}
      type={kind === 'number' ? 'number' : 'text'}
      value={value}
      onChange={(event) => onValue(event.target.value)}
    />
  );
}
