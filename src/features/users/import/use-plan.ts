import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { toAppError, type AppError } from '@/api/errors';
import { useIdentity } from '@/kit/use-session';
import { cellsOf } from './cells';
import type { ImportField } from './columns';
import { readKnown, readNames, readReferences } from './lookup';
import { randomPassword } from './password';
import { planRows, type Known, type PlannedRow, type Settings } from './plan';
import type { Table } from './read-file';

export interface Plan {
  rows: PlannedRow[] | null;
  /** Rows whose users have been looked up. */
  looked: number;
  error: AppError | null;
  retry: () => void;
}

/** Looks the users of the table up, and plans every row anew when the settings change. */
export function usePlan(table: Table | null, mapping: readonly (ImportField | null)[], settings: Settings): Plan {
  const { identity } = useIdentity();
  const [round, setRound] = useState(0);
  const [known, setKnown] = useState<Omit<Known, 'alike'> | null>(null);
  const [looked, setLooked] = useState(0);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [rows, setRows] = useState<PlannedRow[] | null>(null);
  const references = useQuery({
    queryKey: ['users', 'import', 'references'],
    queryFn: ({ signal }) => readReferences(identity.uuid, signal),
    staleTime: 0,
  });
  const names = useQuery({
    queryKey: ['users', 'import', 'names'],
    queryFn: ({ signal }) => readNames(signal),
    enabled: table !== null,
    staleTime: 0,
    gcTime: 0,
  });
  const emailAt = mapping.indexOf('email');
  const nameAt = mapping.indexOf('username');
  const people = useMemo(
    () =>
      (table?.rows ?? []).map(({ cells }) => {
        const { email = '', username } = cellsOf(cells, mapping);
        return { email, username: username ?? email.split('@')[0] ?? '' };
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- of the mapping only these two matter here
    [table, emailAt, nameAt],
  );

  useEffect(() => {
    setKnown(null);
    setLooked(0);
    setFailure(null);
    if (people.length === 0 || emailAt < 0) return undefined;
    const abort = new AbortController();
    readKnown(people, abort.signal, (done) => abort.signal.aborted || setLooked(done)).then(
      (found) => abort.signal.aborted || setKnown(found),
      (error: unknown) => abort.signal.aborted || setFailure(toAppError(error)),
    );
    return () => abort.abort();
  }, [people, emailAt, round]);

  useEffect(() => {
    setRows(null);
    if (!table || !known || !names.data || !references.data) return undefined;
    const abort = new AbortController();
    const spec = { settings, references: references.data, known: { ...known, alike: names.data }, randomPassword };
    void planRows(table, mapping, spec, abort.signal).then((planned) => abort.signal.aborted || setRows(planned));
    return () => abort.abort();
  }, [table, mapping, settings, known, names.data, references.data]);

  const failed = references.error ?? names.error;
  return {
    rows,
    looked,
    error: failure ?? (failed ? toAppError(failed) : null),
    retry: () => {
      void references.refetch();
      void names.refetch();
      setRound((now) => now + 1);
    },
  };
}
