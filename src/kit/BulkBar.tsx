import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countFormat } from '@/lib/formats';
import type { Selection } from './use-selection';

interface Props {
  selection: Pick<Selection<unknown>, 'count' | 'allMatching' | 'chooseAllMatching' | 'clear'>;
  /** Rows of the current filter, all pages. */
  total: number;
  /** The bulk actions: buttons. */
  children: ReactNode;
}

/** Stands while rows are chosen: how many, all that match, the actions, and the way out. */
export function BulkBar({ selection, total, children }: Props) {
  const { t, i18n } = useTranslation('kit');
  const count = selection.allMatching ? total : selection.count;
  if (count === 0) return null;
  const shown = countFormat(i18n.language);
  return (
    <div className="qd-bulk" role="toolbar" aria-label={t('bulkActions')}>
      <span role="status">{t('chosen', { count, shown: shown(count) })}</span>
      {!selection.allMatching && selection.count < total ? (
        <button type="button" className="qd-link" onClick={selection.chooseAllMatching}>
          {t('chooseAll', { count: total, shown: shown(total) })}
        </button>
      ) : null}
      {children}
      <button type="button" className="qd-link" onClick={selection.clear}>
        {t('clearSelection')}
      </button>
    </div>
  );
}
