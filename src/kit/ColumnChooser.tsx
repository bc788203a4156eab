import { useTranslation } from 'react-i18next';
import { columnNames, type FieldSet } from './fields';
import type { TablePrefs } from './use-table-prefs';
import { useFeature } from './use-session';

interface Props<Row> {
  set: FieldSet<Row>;
  prefs: TablePrefs;
  change: (part: Partial<TablePrefs> | 'reset') => void;
}

/** Which columns stand, in which order, how dense; kept in this browser. */
export function ColumnChooser<Row>({ set, prefs, change }: Props<Row>) {
  const { t } = useTranslation(['list', 'kit', set.feature]);
  const rest = columnNames(set).filter((name) => !prefs.columns.includes(name));
  const move = (name: string, by: number) => {
    const columns = [...prefs.columns];
    const at = columns.indexOf(name);
    columns.splice(at, 1);
    columns.splice(at + by, 0, name);
    change({ columns });
  };
  return (
    <div className="qd-columns">
      <label>
        {t('list:density')}{' '}
        <select
          className="qd-select"
          value={prefs.density}
          onChange={(event) => change({ density: event.target.value === 'compact' ? 'compact' : 'comfortable' })}
        >
          <option value="comfortable">{t('list:comfortable')}</option>
          <option value="compact">{t('list:compact')}</option>
        </select>
      </label>
      <ul aria-label={t('kit:columns')}>
        {[...prefs.columns, ...rest].map((name) => (
          <ColumnItem key={name} set={set} name={name} prefs={prefs} change={change} move={move} />
        ))}
      </ul>
      <button type="button" className="qd-link" onClick={() => change('reset')}>
        {t('list:resetTable')}
      </button>
    </div>
  );
}

function ColumnItem<Row>({
  set,
  name,
  prefs,
  change,
  move,
}: Props<Row> & { name: string; move: (name: string, by: number) => void }) {
  const { t } = useTranslation(['list', 'kit', set.feature]);
  const field = set.fields[name];
  const { available, since } = useFeature(field?.since);
  const at = prefs.columns.indexOf(name);
  const label = t(`${set.feature}:fields.${name}`);
  return (
    <li>
      <label className="qd-check">
        <input
          type="checkbox"
          checked={at >= 0}
          disabled={field?.always || !available}
          onChange={(event) =>
            change({
              columns: event.target.checked ? [...prefs.columns, name] : prefs.columns.filter((one) => one !== name),
            })
          }
        />
        {label}
        {available ? null : <span className="qd-dim">{t('list:needsRelease', { release: since })}</span>}
      </label>
      {at >= 0 ? (
        <span>
          <button
            type="button"
            className="qd-icon-button"
            aria-label={t('list:moveUp', { name: label })}
            disabled={at === 0}
            onClick={() => move(name, -1)}
          >
            <span aria-hidden="true">↑</span>
          </button>
          <button
            type="button"
            className="qd-icon-button"
            aria-label={t('list:moveDown', { name: label })}
            disabled={at === prefs.columns.length - 1}
            onClick={() => move(name, 1)}
          >
            <span aria-hidden="true">↓</span>
          </button>
        </span>
      ) : null}
    </li>
  );
}
