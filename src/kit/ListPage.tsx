import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Suspense, useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { PlusOutlined } from '@/ui/icons';
import { PageHeader } from '@/ui/PageHeader';
import { useCommands } from './commands';
import { BulkBar } from './BulkBar';
import { ListToolbar } from './ListToolbar';
import { ResourceTable } from './ResourceTable';
import type { RowAction } from './RowActions';
import { ListTabs } from './Tabs';
import type { FieldSet } from './fields';
import type { useList } from './use-list';
import type { ListResult } from './use-resource-list';
import type { Selection } from './use-selection';

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

interface Props<Row> {
  title: string;
  note: ReactNode;
  /** The list's state: `useList`. */
  page: ReturnType<typeof useList>;
  set: FieldSet<Row>;
  list: ListResult<Row>;
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  /** The button that makes a new one; `whyNot` switches it off and says why. */
  create: { label: string; whyNot?: string | undefined; onAct: () => void };
  /** Further buttons, before that one. */
  buttons?: ReactNode;
  /** The first is the one where what was made appears. */
  tabs?: { label: string; items: readonly { key: string; label: string }[] };
  /** None where nothing can be done to several at once. */
  selection?: Selection<Row> | undefined;
  /** Buttons of the bulk bar. */
  bulk?: ReactNode;
  actions: (row: Row) => readonly RowAction[];
  /** Why the automatic refresh rests, if it does. */
  paused: boolean;
  /** Fetches what the drawer will need, before it is opened. */
  warm?: (client: QueryClient, id: string) => Promise<unknown>;
  /** The drawer of the row in the address; may be lazy. */
  renderDetails: (open: OpenDetails<Row>) => ReactNode;
  /** Dialogs and forms. */
  children?: ReactNode;
}

/** Every list page: head, toolbar, bulk bar, table, and the drawer of the row that is open. */
export function ListPage<Row extends object>(props: Props<Row>) {
  const { title, note, page, set, list, idOf, nameOf, create, buttons, tabs, selection, actions, paused, warm } = props;
  const { t } = useTranslation('kit');
  const { state, update } = page;
  const client = useQueryClient();
  const onRest = useCallback((row: Row) => void warm?.(client, idOf(row)).catch(() => undefined), [warm, client, idOf]);
  useCommands(() => [
    { key: 'create', label: create.label, disabled: create.whyNot, onAct: create.onAct },
    { key: 'refresh', label: t('refresh'), onAct: () => void list.refetch() },
  ]);
  const createButton = (
    <Button
      look="primary"
      icon={<PlusOutlined />}
      disabled={create.whyNot !== undefined}
      title={create.whyNot}
      onClick={create.onAct}
    >
      {create.label}
    </Button>
  );
  const ids = list.rows.map(idOf);
  return (
    <>
      <PageHeader title={title} note={note}>
        {buttons}
        {createButton}
      </PageHeader>
      <ListToolbar {...page} label={title} set={set} list={list} paused={paused}>
        {tabs ? (
          <ListTabs
            label={tabs.label}
            tabs={tabs.items}
            current={state.tab}
            onChoose={(tab) => update({ tab, page: 1, open: null })}
          />
        ) : null}
      </ListToolbar>
      {selection ? (
        <BulkBar selection={selection} total={list.total} shownIds={ids}>
          <Suspense fallback={<span role="status">{t('wait')}</span>}>{props.bulk}</Suspense>
        </BulkBar>
      ) : null}
      <ResourceTable
        {...page}
        label={title}
        set={set}
        list={list}
        idOf={idOf}
        nameOf={nameOf}
        {...(selection && { selection })}
        actions={actions}
        onRest={onRest}
        emptyAction={!tabs || state.tab === tabs.items[0]?.key ? createButton : null}
      />
      {state.open === null ? null : (
        <Suspense fallback={null}>
          {props.renderDetails({
            id: state.open,
            ids,
            known: list.find(state.open),
            elsewhere: list.status === 'success' && !list.isStale && !ids.includes(state.open),
            onOpen: (open) => update({ open }),
          })}
        </Suspense>
      )}
      {props.children}
    </>
  );
}
