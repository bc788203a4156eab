import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { countFormat } from '@/lib/formats';
import { describeError } from './error-text';
import type { Read } from './Loaded';
import { Link, useSearchParams } from './router';
import './detail.css';

export interface Figure {
  /** What is counted, in a word that goes with any number. */
  label: string;
  /** How many, or what is known instead. */
  of: Read<ReactNode>;
  /** How many of it are inactive, where that is known. */
  inactive?: number | undefined;
  /** What more there is to say of it. */
  note?: string | undefined;
  /** What it means that there are any. */
  tone?: 'bad' | 'warn';
  /** The list of what is counted. */
  to?: string;
  /** What shows it, where that is no page. */
  onAct?: () => void;
  /** Where there is no such page: a part of this drawer (`data-at`), or a tab of it. */
  at?: string;
  tab?: string;
}

/** A figure that came with the thing itself. */
export const known = (data: ReactNode): Read<ReactNode> => ({ data, error: null, refetch: () => undefined });

/** What belongs to the thing that is open, counted; each figure leads to what it counts. One that is not known is not shown as none. */
export function KeyFigures({ figures }: { figures: readonly Figure[] }) {
  const { t } = useTranslation('detail');
  const list = useRef<HTMLUListElement>(null);
  const goTo = useGoTo(list);
  return (
    <ul ref={list} className="qd-figures" aria-label={t('figures')}>
      {figures.map((figure) => (
        <li key={figure.label}>
          <KeyFigure {...figure} onGo={goTo} />
        </li>
      ))}
    </ul>
  );
}

type Place = Pick<Figure, 'at' | 'tab'>;

function KeyFigure(props: Figure & { onGo: (place: Place) => void }) {
  const { label, of, inactive = 0, note, tone, to, at, tab, onAct, onGo } = props;
  const { data, error, refetch } = of;
  const { t, i18n } = useTranslation(['detail', 'kit', 'errors']);
  const number = countFormat(i18n.language);
  const shown = (value: ReactNode) => (
    <>
      <span className="qd-figure-label">{label}</span>{' '}
      <strong data-tone={value === 0 ? undefined : tone}>{typeof value === 'number' ? number(value) : value}</strong>{' '}
      {note ? <small>{note}</small> : null}
      {inactive > 0 ? <small>{t('detail:someInactive', { count: inactive, shown: number(inactive) })}</small> : null}
    </>
  );
  if (data === undefined && error)
    return (
      <button
        type="button"
        aria-label={t('detail:figureUnread', { name: label })}
        title={describeError(t, toAppError(error)).title}
        onClick={() => void refetch()}
      >
        {shown('?')}
      </button>
    );
  if (data === undefined)
    return (
      <span className="qd-figure" aria-busy="true">
        {shown(<span className="qd-dim">…</span>)}
      </span>
    );
  if (to) return <Link to={to}>{shown(data)}</Link>;
  if (onAct || at || tab)
    return (
      <button type="button" onClick={onAct ?? (() => onGo({ at, tab }))}>
        {shown(data)}
      </button>
    );
  return <span className="qd-figure">{shown(data)}</span>;
}

/** Shows a part of the drawer, which may stand in its first tab while another is open. */
function useGoTo(list: { readonly current: HTMLElement | null }) {
  const [params, setParams] = useSearchParams();
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    if (wanted === undefined) return;
    const part = list.current?.closest('dialog')?.querySelector<HTMLElement>(`[data-at="${wanted}"]`);
    if (!part) return;
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    part.scrollIntoView?.({ block: 'start' });
    setWanted(undefined);
  }, [wanted, params, list]);
  return ({ at, tab }: Place) => {
    if ((params.get('part') ?? undefined) !== tab) {
      const next = new URLSearchParams(params);
      next.delete('part');
      if (tab) next.set('part', tab);
      setParams(next, { preventScrollReset: true });
    }
    setWanted(at);
  };
}
