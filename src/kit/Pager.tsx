import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_SIZES } from '@/lib/list-state';
import { countFormat } from '@/lib/formats';
import type { ListView } from './use-list';

interface Props<Row> {
  list: Pick<
    ListView<Row>,
    'fields' | 'state' | 'total' | 'counted' | 'isStale' | 'update' | 'fetchAhead' | 'setSize' | 'prefs'
  >;
}

/** Pages by number, with the count of all rows. A page beyond the end goes to the last one. */
export function Pager<Row>({ list }: Props<Row>) {
  const { state, total, counted, isStale, update, fetchAhead, setSize, prefs, fields: set } = list;
  const { t, i18n } = useTranslation(['kit', set.feature]);
  const { sort } = state;
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
    <nav className="qd-pager" aria-label={t('kit:pages')}>
      <span className="qd-dim">
        {counted
          ? t('kit:range', {
              from: number((page - 1) * state.size + 1),
              to: number(Math.min(page * state.size, total)),
              total: number(total),
            })
          : null}
        {/* Where no head that is shown has the mark of the order. */}
        {sort && !prefs.columns.includes(sort.name)
          ? ` · ${t('kit:sortedBy', { order: `${t(`${set.feature}:fields.${sort.name}`)} ${sort.desc ? '↓' : '↑'}` })}`
          : null}
      </span>
      <span className="qd-pager-buttons">
        {go(1, t('kit:firstPage'), '«', page <= 1)}
        {go(page - 1, t('kit:previousPage'), '‹', page <= 1)}
        <label className="qd-pager-page">
          <span className="qd-visually-hidden">{t('kit:pageNumber')}</span>
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
          {counted ? <span className="qd-dim">{t('kit:ofPages', { last: number(last) })}</span> : null}
        </label>
        {go(page + 1, t('kit:nextPage'), '›', page >= last)}
        {go(last, t('kit:lastPage'), '»', page >= last)}
      </span>
      <label>
        <span className="qd-visually-hidden">{t('kit:pageSize')}</span>
        <select
          className="qd-select"
          value={prefs.fit && state.size === prefs.size ? 'fit' : state.size}
          onChange={({ target: { value } }) => setSize(value === 'fit' ? value : Number(value))}
        >
          <option value="fit">{t('kit:fitScreen')}</option>
          {PAGE_SIZES.map((size) => (
            <option key={size} value={size}>
              {t('kit:perPage', { size })}
            </option>
          ))}
        </select>
      </label>
    </nav>
  );
}
