import { Suspense, useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DownloadOutlined, FilterOutlined, SettingOutlined, StarOutlined } from '@/ui/icons';
import { Popup } from '@/ui/Popup';
import { Facets } from './Facets';
import { FilterChips } from './FilterChips';
import { Freshness } from './Freshness';
import { lazyGeneric } from './lazy-named';
import { SearchBox } from './SearchBox';
import type { ListView } from './use-list';

const AddFilter = lazyGeneric(() => import('./AddFilter'), 'AddFilter');
const ColumnChooser = lazyGeneric(() => import('./ColumnChooser'), 'ColumnChooser');
const SavedFilters = lazyGeneric(() => import('./SavedFilters'), 'SavedFilters');
const CsvDialog = lazyGeneric(() => import('./CsvDialog'), 'CsvDialog');

interface Props<Row> {
  list: ListView<Row>;
  label: string;
  /** Why the automatic refresh is resting now, if it is. */
  paused: boolean;
  /** Lies over the filters while rows are chosen. */
  bulk?: ReactNode;
  covered: boolean;
  /** Placed first: tabs of the list. */
  children?: ReactNode;
}

/** Search and typed filters at the left; freshness, columns and file at the right; chips of what is filtered below. */
export function ListToolbar<Row>(props: Props<Row>) {
  const { list, label, paused, bulk, covered, children } = props;
  const { name, fields: set, spec, state, update, prefs, changePrefs } = list;
  const { t } = useTranslation(['kit', set.feature]);
  const [csv, setCsv] = useState(false);
  const onRefresh = useCallback((refresh: number) => changePrefs({ refresh }), [changePrefs]);
  return (
    <div className="qd-toolbar">
      <div className="qd-toolbar-row">
        {children}
        <SearchBox
          list={list}
          label={t('kit:searchIn', { name: label })}
          through={list.searched.map((one) => t(`${set.feature}:fields.${one}`))}
        />
        <span className="qd-toolbar-space" />
        <Freshness
          updatedAt={list.updatedAt}
          error={list.error}
          isFetching={list.isFetching}
          refetch={list.refetch}
          seconds={prefs.refresh}
          paused={paused}
          onChange={onRefresh}
        />
        <Popup label={t('kit:columns')} icon={<SettingOutlined />} align="end">
          {() => (
            <Suspense fallback={t('kit:wait')}>
              <ColumnChooser set={set} prefs={prefs} change={changePrefs} />
            </Suspense>
          )}
        </Popup>
        <button
          type="button"
          className="qd-button"
          aria-label={t('kit:downloadCsv')}
          title={t('kit:downloadCsv')}
          disabled={list.status !== 'success' || !list.counted}
          onClick={() => setCsv(true)}
        >
          <DownloadOutlined />
        </button>
      </div>
      <div className="qd-filter-row" data-covered={covered || undefined}>
        <Popup label={t('kit:addFilter')} text={t('kit:filter')} icon={<FilterOutlined />}>
          {(close) => (
            <Suspense fallback={t('kit:wait')}>
              <AddFilter set={set} update={update} onDone={close} />
            </Suspense>
          )}
        </Popup>
        <Popup label={t('kit:views')} text={t('kit:views')} icon={<StarOutlined />}>
          {(close) => (
            <Suspense fallback={t('kit:wait')}>
              <SavedFilters name={name} spec={spec} state={state} update={update} onDone={close} />
            </Suspense>
          )}
        </Popup>
        <Facets list={list} />
        <FilterChips
          set={set}
          state={state}
          update={update}
          total={list.counted ? list.total : null}
          searching={!list.counted && list.status !== 'error'}
        />
        {bulk}
      </div>
      {csv ? (
        <Suspense fallback={null}>
          <CsvDialog
            name={name}
            label={label}
            total={list.total}
            columns={prefs.columns.length}
            write={async (file, style, { place, ...how }) => {
              const { csvWriter } = await import('./csv-export');
              const columnLabel = (one: string) => t(`${set.feature}:fields.${one}`);
              const { head, line } = csvWriter(set, prefs.columns, columnLabel, style);
              const take = (rows: readonly Row[], first: boolean) =>
                file.write((first ? head : '') + rows.map(line).join(''));
              return list.handOn(
                { ...how, restart: file.restart, take: (rows) => take(rows, place.ids.size === 0) },
                place,
              );
            }}
            onClose={() => setCsv(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
