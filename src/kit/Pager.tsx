import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_SIZES, type ListState } from '@/lib/list-state';
import { countFormat } from '@/lib/formats';
import type { ListView } from './use-list';

interface Props {
  list: Pick<ListView<unknown>, 'state' | 'total' | 'counted' | 'isStale' | 'update' | 'fetchAhead'>;
}

/** Pages by number, with the count of all rows. A page beyond the end goes to the last one. */
export function Pager({ list }: Props) {
  const { state, total, counted, isStale, update, fetchAhead } = list;
  const { t, i18n } = useTranslation('kit');
  const { page } = state;
  // A count of what was asked before says nothing of the pages that there are now.
  const last = counted ? Math.max(1, Math.ceil(total / state.size)) : page;
  useEffect(() => {
    if (page > last) update({ page: last }, 'replace');
  }, [page, last, update]);
  const shown = JSON.stringify({ ...state, open: null });
  // The next page is fetched while this one is read; this one is painted first.
  useEffect(() => {
    if (page >= last || isStale) return undefined;
    const timer = setTimeout(() => fetchAhead(page + 1));
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- fetchAhead is new at each render; what is shown is what matters.
  }, [page, last, isStale, shown]);

  const number = countFormat(i18n.language);
  const go = (to: number, label: string, text: string, off: boolean) => (
    <button
      type="button"
      className="qd-button"
      aria-label={label}
      disabled={off}
      onMouseEnter={() => fetchAhead(to)}
      onFocus={() => fetchAhead(to)}
      onClick={() => update({ page: to })}
    >
      {text}
    </button>
  );
  return (
    <nav className="qd-pager" aria-label={t('pages')}>
      <span className="qd-dim">
        {counted
          ? t('range', {
              from: number((page - 1) * state.size + 1),
              to: number(Math.min(page * state.size, total)),
              total: number(total),
            })
          : null}
      </span>
      <span className="qd-pager-buttons">
        {go(1, t('firstPage'), '«', page <= 1)}
        {go(page - 1, t('previousPage'), '‹', page <= 1)}
        <label className="qd-pager-page">
          <span className="qd-visually-hidden">{t('pageNumber')}</span>
          <input
            key={page}
            className="qd-input"
            inputMode="numeric"
            defaultValue={page}
            aria-current="page"
            onKeyDown={(event) => {
              const to = Number(event.currentTarget.value);
              if (event.key === 'Enter' && counted && Number.isInteger(to) && to >= 1)
                update({ page: Math.min(to, last) });
            }}
          />
          {counted ? <span className="qd-dim">{t('ofPages', { last: number(last) })}</span> : null}
        </label>
        {go(page + 1, t('nextPage'), '›', page >= last)}
        {go(last, t('lastPage'), '»', page >= last)}
      </span>
      <label>
        <span className="qd-visually-hidden">{t('pageSize')}</span>
        <select
          className="qd-select"
          value={state.size}
          onChange={(event) => update({ size: Number(event.target.value) as ListState['size'], page: 1 })}
        >
          {PAGE_SIZES.map((size) => (
            <option key={size} value={size}>
              {t('perPage', { size })}
            </option>
          ))}
        </select>
      </label>
    </nav>
  );
}
