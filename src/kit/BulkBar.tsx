import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countFormat } from '@/lib/formats';
import type { Selection } from './use-selection';

interface Props {
  selection: Omit<Selection<unknown>, 'set' | 'collect'>;
  /** Rows of the current filter, all pages; null while they are not counted. */
  total: number | null;
  /** The rows that are shown now. */
  shownIds: readonly string[];
  /** The bulk actions: buttons. */
  children: ReactNode;
}

/** Stands while rows are chosen: how many, and how many of them elsewhere; all that match; the actions; the way out. */
export function BulkBar({ selection, total, shownIds, children }: Props) {
  const { t, i18n } = useTranslation('kit');
  const { allMatching, rows, reading } = selection;
  const count = allMatching ? (total ?? 0) : selection.count;
  if (count === 0) return null;
  const number = countFormat(i18n.language);
  const elsewhere = allMatching ? 0 : count - shownIds.filter((id) => rows.has(id)).length;
  return (
    <div className="qd-bulk" role="toolbar" aria-label={t('bulkActions')}>
      <span role="status">
        {t('chosen', { count, shown: number(count) })}
        {elsewhere > 0 ? `, ${t('chosenElsewhere', { count: elsewhere, shown: number(elsewhere) })}` : ''}
      </span>
      {!allMatching && total !== null && selection.count < total ? (
        <button type="button" className="qd-link" onClick={selection.chooseAllMatching}>
          {t('chooseAll', { count: total, shown: number(total) })}
        </button>
      ) : null}
      {children}
      {reading ? (
        <span role="status">
          {t('readingAll', { done: number(reading.done), total: number(reading.total) })}{' '}
          <button type="button" className="qd-link" onClick={selection.stopReading}>
            {t('cancel')}
          </button>
        </span>
      ) : null}
      <button type="button" className="qd-link" onClick={selection.clear}>
        {t('clearSelection')}
      </button>
    </div>
  );
}
