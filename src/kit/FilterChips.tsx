import { useTranslation } from 'react-i18next';
import { clearFilters, isFiltered, withoutFilter, type Condition, type ListState } from '@/lib/list-state';
import { countFormat } from '@/lib/formats';
import { useConditionText } from './condition-text';
import type { FieldSet } from './fields';
import type { UpdateList } from './use-list-params';
import { ServerText } from '@/ui/ServerText';

interface Props<Row> {
  set: FieldSet<Row>;
  state: ListState;
  update: UpdateList;
  /** Rows that match; null while that is not known. */
  total: number | null;
  /** They are being counted. */
  searching: boolean;
}

/** The conditions in force, each with its way out, and the count, which screen readers hear when it changes. */
export function FilterChips<Row>({ set, state, update, total, searching }: Props<Row>) {
  const { t, i18n } = useTranslation('kit');
  const say = useConditionText(set);
  const entries = Object.entries<Condition>(state.filters);
  const filtered = isFiltered(state);
  const unknown = filtered && searching ? t('searching') : '';
  return (
    <div className="qd-chips">
      <span role="status" className={filtered ? 'qd-dim' : 'qd-visually-hidden'}>
        {total === null ? unknown : t('found', { count: total, shown: countFormat(i18n.language)(total) })}
      </span>
      {entries.map(([name, condition]) => {
        const text = say(name, condition);
        return (
          <span key={name} className="qd-chip">
            <ServerText className="qd-name">{text}</ServerText>
            <button
              type="button"
              className="qd-icon-button"
              aria-label={t('removeFilter', { filter: text })}
              onClick={() => update((now) => withoutFilter(now, name))}
            >
              <span aria-hidden="true">✕</span>
            </button>
          </span>
        );
      })}
      {filtered ? (
        <button type="button" className="qd-link" onClick={() => update(clearFilters)}>
          {t('clearFilters')}
        </button>
      ) : null}
    </div>
  );
}
