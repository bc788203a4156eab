import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Suspense, useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { Button } from '@/ui/Button';
import { PlusOutlined } from '@/ui/icons';
import { PageHeader } from '@/ui/PageHeader';
import { useCommands } from './commands';
import { lazyNamed } from './lazy-named';
import { describeError } from './error-text';
import { ListToolbar } from './ListToolbar';
import { ResourceTable } from './ResourceTable';
import type { RowAction } from './RowActions';
import { ListTabs } from './Tabs';
import { useAutoRefresh } from './use-auto-refresh';
import type { ListView } from './use-list';
import { isChosen } from './use-selection';

/** What a detail drawer gets from the list behind it. */
export interface OpenDetails<Row> {
  id: string;
  /** The page's rows in their order, for next and previous. */
  ids: readonly string[];
  /** The row, where the list has read it. */
  known: Row | undefined;
  /** The rows are there, and it is not among them: on another page, in another tab, outside the filter. */
  elsewhere: boolean;
  onOpen: (id: string | null) => void;
}

const BulkBar = lazyNamed(() => import('./BulkBar'), 'BulkBar');

interface Props<Row> {
  /** What `useList` gives. */
  list: ListView<Row>;
  title: string;
  note?: ReactNode;
  /** The button that makes a new one; `whyNot` switches it off and says why. */
  create?: { label: string; whyNot?: string | undefined; onAct: () => void };
  /** Further buttons, before that one. */
  buttons?: ReactNode;
  /** What stands over the table: a picture of the same rows. */
  above?: ReactNode;
  /** Stands in place of the table: the same rows drawn another way, with their states and pages. */
  instead?: ReactNode;
  actions?: (row: Row) => readonly RowAction[];
  /** What can be done to several rows at once: buttons. Without them none can be chosen. */
  bulk?: ReactNode;
  /** The drawer of a row; may be lazy. */
  renderDetails?: (open: OpenDetails<Row>) => ReactNode;
  /** Fetches what the drawer will need, before it is opened. */
  warm?: (client: QueryClient, id: string) => Promise<unknown>;
  /** Forms and dialogs, as `useDialogs` has them. While one is open the rows are not read again by themselves. */
  dialogs?: { busy: boolean; node: ReactNode };
}

const NONE = { busy: false, node: null };

/** Every list page: head, toolbar, bulk bar, table, and the drawer of the row that is open. */
export function ListPage<Row extends object>(props: Props<Row>) {
  const {
    list,
    title,
    note,
    create,
    buttons,
    above,
    instead,
    actions,
    bulk,
    renderDetails,
    warm,
    dialogs = NONE,
  } = props;
  const { fields, idOf, tabs, state, update, selection } = list;
  const { t } = useTranslation(['kit', fields.feature]);
  const client = useQueryClient();
  const paused = dialogs.busy || isChosen(selection);
  useAutoRefresh(list, paused);
  const onHover = useCallback(
    (row: Row) => void warm?.(client, idOf(row)).catch(() => undefined),
    [warm, client, idOf],
  );
  useCommands(() => [
    ...(create ? [{ key: 'create', label: create.label, disabled: create.whyNot, onAct: create.onAct }] : []),
    { key: 'refresh', label: t('kit:refresh'), onAct: () => void list.refetch() },
  ]);
  const createButton = create ? (
    <Button
      variant="primary"
      icon={<PlusOutlined />}
      disabled={create.whyNot !== undefined}
      title={create.whyNot}
      onClick={create.onAct}
    >
      {create.label}
    </Button>
  ) : null;
  const ids = list.rows.map(idOf);
  return (
    <>
      <PageHeader title={title} note={note}>
        {buttons}
        {createButton}
      </PageHeader>
      <ListToolbar
        list={list}
        label={title}
        paused={paused}
        covered={isChosen(selection)}
        bulk={
          bulk && isChosen(selection) ? (
            <Suspense fallback={<div className="qd-bulk" />}>
              <BulkBar selection={selection} total={list.total} shownIds={ids}>
                {bulk}
              </BulkBar>
            </Suspense>
          ) : null
        }
      >
        {tabs.length > 0 ? (
          <ListTabs
            label={t(`${fields.feature}:tabs`)}
            tabs={tabs.map((key) => ({ key, label: t(`${fields.feature}:tab.${key}`) }))}
            current={state.tab}
            onChoose={(tab) => update({ tab, page: 1, open: null })}
          />
        ) : null}
      </ListToolbar>
      <Problems list={list} />
      {above}
      {instead ?? (
        <ResourceTable
          list={list}
          label={title}
          choosable={Boolean(bulk)}
          actions={actions}
          opens={renderDetails !== undefined}
          onHover={warm && onHover}
          emptyAction={state.tab === (tabs[0] ?? null) ? createButton : null}
        />
      )}
      {renderDetails && state.open !== null ? (
        <Suspense fallback={null}>
          {renderDetails({
            id: state.open,
            ids,
            known: list.find(state.open),
            elsewhere: list.status === 'success' && !list.isStale && !ids.includes(state.open),
            onOpen: (open) => update({ open }),
          })}
        </Suspense>
      ) : null}
      {dialogs.node}
    </>
  );
}

/** Parts of the list that could not be read: what stands beside them is right, and what is missing is not "none". */
function Problems({ list }: { list: Pick<ListView<unknown>, 'problems' | 'refetch'> }) {
  const { t } = useTranslation(['kit', 'errors']);
  const reasons = new Set(list.problems.map((problem) => describeError(t, toAppError(problem)).title));
  if (reasons.size === 0) return null;
  return (
    <p role="status" className="qd-stale">
      {t('kit:readInPart', { reason: [...reasons].join(' ') })}{' '}
      <button type="button" className="qd-link" onClick={() => void list.refetch()}>
        {t('kit:retry')}
      </button>
    </p>
  );
}
