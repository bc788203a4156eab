import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_SIZES, type ListState } from '@/lib/list-state';
import { countFormat } from '@/lib/formats';
import type { UpdateList } from './use-list-params';

interface Props {
  state: ListState;
  total: number;
  update: UpdateList;
  /** Called before a page is opened (hover, focus), so that it can be there at once. */
  onHover: (page: number) => void;
}

/** Pages by number, with the count of all rows. A page beyond the end goes to the last one. */
export function Pager({ state, total, update, onHover }: Props) {
  const { t, i18n } = useTranslation('kit');
  const last = Math.max(1, Math.ceil(total / state.size));
  const { page } = state;
  useEffect(() => {
    if (page > last) update({ page: last }, 'replace');
  }, [page, last, update]);
  // The next page is fetched while this one is read; this one is painted first.
  useEffect(() => {
    if (page >= last) return undefined;
    const timer = setTimeout(() => onHover(page + 1));
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- onHover is new at each render; the page is what matters.
  }, [page, last]);

  const number = countFormat(i18n.language);
  const go = (to: number, label: string, text: string, off: boolean) => (
    <button
      type="button"
      className="qd-button"
      aria-label={label}
      disabled={off}
      onMouseEnter={() => onHover(to)}
      onFocus={() => onHover(to)}
      onClick={() => update({ page: to })}
    >
      {text}
    </button>
  );
  return (
    <nav className="qd-pager" aria-label={t('pages')}>
      <span className="qd-dim">
        {t('range', {
          from: number((page - 1) * state.size + 1),
          to: number(Math.min(page * state.size, total)),
          total: number(total),
        })}
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
              if (event.key === 'Enter' && Number.isInteger(to) && to >= 1) update({ page: Math.min(to, last) });
            }}
          />
          <span className="qd-dim">{t('ofPages', { last: number(last) })}</span>
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
