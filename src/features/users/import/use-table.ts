import { useCallback, useMemo, useState } from 'react';
import { mapHeads, type ImportField } from './columns';
import { decode, detectEncoding, MAX_BYTES, MAX_ROWS, readTable, type Encoding, type Table } from './read-file';

export type FileProblem = 'too-big' | 'too-many' | 'empty' | 'unreadable';

/** The chosen file as a table, with what was found out about it; each finding can be overruled. */
export function useTable(language: string) {
  const [source, setSource] = useState<Uint8Array | null>(null);
  const [failed, setFailed] = useState<FileProblem | null>(null);
  const [encoding, setEncoding] = useState<Encoding>('utf-8');
  const [delimiter, setDelimiter] = useState('');
  const [overruled, setOverruled] = useState<readonly (ImportField | null)[] | null>(null);
  const table = useMemo<Table | null>(
    () => (source ? readTable(decode(source, encoding), delimiter) : null),
    [source, encoding, delimiter],
  );
  const mapping = useMemo(() => overruled ?? mapHeads(table?.heads ?? []), [overruled, table]);
  const open = useCallback(
    async (file: File) => {
      setOverruled(null);
      setDelimiter('');
      setSource(null);
      setFailed(null);
      if (file.size > MAX_BYTES) return setFailed('too-big');
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        setEncoding(detectEncoding(bytes, language));
        setSource(bytes);
      } catch {
        setFailed('unreadable');
      }
    },
    [language],
  );
  const chooseDelimiter = useCallback((next: string) => {
    setOverruled(null);
    setDelimiter(next);
  }, []);
  /** Gives a column another meaning; another column with that meaning loses it. */
  const setField = useCallback(
    (at: number, field: ImportField | null) =>
      setOverruled(mapping.map((now, index) => (index === at ? field : now === field ? null : now))),
    [mapping],
  );
  const problem = failed ?? (table && problemOf(table.rows.length));
  // The same object until something in it changes: what shows it must not follow the progress of other things.
  return useMemo(
    () => ({ table: problem ? null : table, problem, encoding, mapping, open, setEncoding, chooseDelimiter, setField }),
    [table, problem, encoding, mapping, open, chooseDelimiter, setField],
  );
}

const problemOf = (count: number): FileProblem | null => (count === 0 ? 'empty' : count > MAX_ROWS ? 'too-many' : null);

export type ImportTable = ReturnType<typeof useTable>;
