import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/kit/Loaded';
import { useSearchParams } from '@/kit/router';
import { ListTabs } from '@/kit/Tabs';
import { countFormat } from '@/lib/formats';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { kindAt } from './list';
import { accessMatrix } from './api';
import { Grid } from './Grid';
import { KINDS, searched, stillOpen, turned, type Kind, type Matrix, type Row, type Staged } from './matrix';
import { StagedChanges } from './StagedChanges';
import './access.css';

const NOTHING: Staged = new Map();

/** A part of the address; what is typed replaces the entry. */
function useParam(name: string): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const set = (value: string) => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return [params.get(name) ?? '', set];
}

function Search({ name, label }: { name: string; label: string }) {
  const [text, setText] = useParam(name);
  return (
    <input
      type="search"
      className="qd-input qd-access-search"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

// i18n: access-matrix:kind.* access-matrix:rows.* access-matrix:columns.*
/** Who may use what: domains and projects by resource groups, registries and storage hosts. Changes are gathered, looked over, then written. */
export default function AccessPage() {
  const { t } = useTranslation('access-matrix');
  const [params, setParams] = useSearchParams();
  const kind = kindAt(params);
  const [staged, setStaged] = useState<Staged>(NOTHING);
  const matrix = useQuery(accessMatrix(kind));
  const { data } = matrix;
  // What the server has by now, by us or by others, is no longer to be done.
  useEffect(() => {
    if (data) setStaged((now) => stillOpen(now, kind, data));
  }, [data, kind]);
  const turn = (row: Row, column: string) => setStaged((now) => turned(now, kind, row, column));
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <ListTabs
        label={t('kinds')}
        tabs={KINDS.map((key) => ({ key, label: t(`kind.${key}`) }))}
        current={kind}
        onChoose={(tab) => setParams(tab === KINDS[0] ? {} : { tab })}
      />
      <div className="qd-access-bar">
        <Search name="q" label={t(`rows.${kind}`)} />
        <Search name="columns" label={t(`columns.${kind}`)} />
      </div>
      <Loaded of={matrix}>{(all) => <Searched kind={kind} all={all} staged={staged} onTurn={turn} />}</Loaded>
      <StagedChanges staged={staged} onChange={setStaged} />
    </>
  );
}

interface SearchedProps {
  kind: Kind;
  all: Matrix;
  staged: Staged;
  onTurn: (row: Row, column: string) => void;
}

function Searched({ kind, all, staged, onTurn }: SearchedProps) {
  const { t, i18n } = useTranslation('access-matrix');
  const [rows] = useParam('q');
  const [columns] = useParam('columns');
  const matrix = useMemo(() => searched(all, rows, columns), [all, rows, columns]);
  const number = countFormat(i18n.language);
  const isEmpty = matrix.rows.length === 0 || matrix.columns.length === 0;
  return (
    <>
      {all.partly ? (
        <p role="status" className="qd-warn-text">
          {t('partly')}
        </p>
      ) : null}
      <p role="status" className="qd-dim">
        {t('size', { rows: number(matrix.rows.length), columns: number(matrix.columns.length) })} {t('keys')}
      </p>
      {isEmpty ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <Grid key={kind} kind={kind} matrix={matrix} staged={staged} onTurn={onTurn} />
      )}
    </>
  );
}
