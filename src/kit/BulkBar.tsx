import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countFormat } from '@/lib/formats';
import { CloseOutlined } from '@/ui/icons';
import { isChosen, type Selection } from './use-selection';

interface Props {
  selection: Omit<Selection<unknown>, 'set' | 'collect'>;
  /** Rows of the current filter, all pages. */
  total: number;
  /** The rows that are shown now. */
  shownIds: readonly string[];
  /** The bulk actions. */
  children: ReactNode;
}

/**
 * Lies over the filters while rows are chosen: the way out, how many, and how many of them elsewhere; all that match; the actions.
 * What comes and goes keeps its place, so that a second press never hits another button.
 */
export function BulkBar({ selection, total, shownIds, children }: Props) {
  const { t, i18n } = useTranslation(['list', 'kit']);
  const { allMatching, rows, reading } = selection;
  if (!isChosen(selection)) return null;
  const count = allMatching ? total : selection.count;
  const number = countFormat(i18n.language);
  const elsewhere = allMatching ? 0 : count - shownIds.filter((id) => rows.has(id)).length;
  return (
    <div className="qd-bulk" role="toolbar" aria-label={t('bulkActions')}>
      <button
        type="button"
        className="qd-icon-button"
        aria-label={t('clearSelection')}
        title={t('clearSelection')}
        onClick={selection.clear}
      >
        <CloseOutlined />
      </button>
      <span role="status" className="qd-bulk-count">
        {t('chosen', { count, shown: number(count) })}
        {elsewhere > 0 ? `, ${t('chosenElsewhere', { count: elsewhere, shown: number(elsewhere) })}` : ''}
      </span>
      <span className="qd-bulk-all">
        {reading ? (
          <span role="status">
            {t('readingAll', { done: number(reading.done), total: number(reading.total) })}{' '}
            <button type="button" className="qd-link" onClick={selection.stopReading}>
              {t('kit:cancel')}
            </button>
          </span>
        ) : !allMatching && selection.count < total ? (
          <button type="button" className="qd-link" onClick={selection.chooseAllMatching}>
            {t('chooseAll', { count: total, shown: number(total) })}
          </button>
        ) : null}
      </span>
      <Suspense fallback={<span role="status">{t('kit:wait')}</span>}>{children}</Suspense>
    </div>
  );
}
