import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { AskAgain } from './AskAgain';
import type { Logged } from './audit-trail';
import { useCommands } from './commands';
import { DetailDrawer } from './DetailDrawer';
import { DetailHead } from './DetailHead';
import { DrawerTabs, type DrawerTab } from './DrawerTabs';
import { entityState, type Standing } from './entity-state';
import { describeError } from './error-text';
import type { OpenDetails } from './ListPage';
import type { Read } from './Loaded';
import type { RowAction } from './RowActions';
import { useIdentity } from './use-session';
import { useStillWaiting } from './use-still-waiting';
import { useTrail } from './use-trail';

interface Props<Row> extends OpenDetails<Row> {
  /** Whose `one` and `gone` are said. */
  feature: string;
  /** The thing's own read; null when there is none of that id. Of a whole list: what the list has. */
  detail: Read<Row | null | undefined>;
  /** What it is called; by its id where that is its name. */
  nameOf?: (row: Row) => string;
  actionsOf: (row: Row) => readonly RowAction[];
  /** Whether it is on, off, waiting …: a mark in the head. */
  stateOf?: (row: Row) => ReactNode;
  /** What belongs to it, counted: `KeyFigures`. */
  figures?: (row: Row) => ReactNode;
  tabs?: readonly DrawerTab[];
  /** What the server's log calls it, where that is not the feature with the id of the drawer. */
  logged?: (row: Row) => Logged | undefined;
  children: (row: Row, tab: string) => ReactNode;
}

/** The drawer of one thing: waits, fails, says that it is gone or not to be seen, or shows it with what can be done to it. */
export function EntityDrawer<Row extends object>(props: Props<Row>) {
  const { id, known, elsewhere, feature, detail, nameOf, stateOf, figures, tabs, children } = props;
  const { t } = useTranslation(['detail', feature]);
  const { identity } = useIdentity();
  const superadmin = identity.role === 'superadmin';
  const { standing, row } = entityState(detail, known, superadmin);
  const trail = useTrail();
  const actionsOf = (of: Row): readonly RowAction[] => [
    ...props.actionsOf(of),
    ...trail(props.logged?.(of) ?? { feature, id }),
  ];
  const name = row && (nameOf ? nameOf(row) : id);
  const title = useTitle(id, name) ?? (nameOf ? t(`${feature}:one`) : id);
  useCommands(() => (row ? actionsOf(row).map((action) => ({ ...action, key: `${id}/${action.key}` })) : []));
  useAskAgain(id, known !== undefined, detail.refetch);
  return (
    <DetailDrawer
      title={title}
      ids={props.ids}
      open={id}
      onOpen={props.onOpen}
      name={name}
      head={row ? <DetailHead kind={t(`${feature}:one`)} state={stateOf?.(row)} actions={actionsOf(row)} /> : null}
    >
      <Word feature={feature} standing={standing} detail={detail} />
      {row && elsewhere ? (
        <p role="note" className="qd-dim">
          {t('detail:elsewhere')}
        </p>
      ) : null}
      {row && figures ? figures(row) : null}
      {row ? (
        <DrawerTabs key={id} label={title} tabs={tabs}>
          {(tab) => children(row, tab)}
        </DrawerTabs>
      ) : null}
    </DetailDrawer>
  );
}

interface WordProps {
  feature: string;
  standing: Standing;
  detail: Read<unknown>;
}

/** Why there is nothing to see, or less than there should be. */
function Word({ feature, standing, detail: { data, error, refetch } }: WordProps) {
  const { t } = useTranslation(['detail', 'kit', 'errors', feature]);
  const long = useStillWaiting(standing === 'waiting');
  const retry = <Button onClick={() => void refetch()}>{t('kit:retry')}</Button>;
  if (standing === 'gone') return <EmptyState title={t(`${feature}:gone.title`)} text={t(`${feature}:gone.text`)} />;
  if (standing === 'hidden') return <EmptyState title={t('detail:hidden.title')} text={t('detail:hidden.text')} />;
  if (standing === 'waiting')
    return (
      <>
        <p role="status">{t(long ? 'kit:stillWaiting' : 'kit:wait')}</p>
        {long ? retry : null}
      </>
    );
  if (!error) return null;
  const again = <AskAgain onAsk={() => void refetch()} />;
  if (!data) return <ErrorPanel error={describeError(t, toAppError(error))}>{again}</ErrorPanel>;
  return (
    <p role="status" className="qd-stale">
      {t('detail:notReadAgain')} {again}
    </p>
  );
}

/** What is gone keeps the name that it was seen by. */
function useTitle(id: string, name: string | undefined): string | undefined {
  const [seen, setSeen] = useState<{ id: string; name: string }>();
  if (name !== undefined && (seen?.id !== id || seen.name !== name)) setSeen({ id, name });
  return name ?? (seen?.id === id ? seen.name : undefined);
}

/** A row that the list has lost since may be gone: its own read has to say. */
function useAskAgain(id: string, listed: boolean, ask: () => unknown): void {
  const before = useRef({ id, listed });
  useEffect(() => {
    const lost = before.current.id === id && before.current.listed && !listed;
    before.current = { id, listed };
    if (lost) void ask();
  }, [id, listed, ask]);
}
