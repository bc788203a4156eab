import { useCallback, useMemo, useState } from 'react';
import { mapHeads, type ImportField } from './columns';
import { decode, detectEncoding, MAX_BYTES, readTable, type Encoding, type Table } from './read-file';

export type FileProblem = 'too-big' | 'too-many' | 'empty' | 'unreadable' | 'unreliable';

/** The chosen file as a table, with what was found out about it; each finding can be overruled. */
export function useTable(language: string) {
  const [source, setSource] = useState<Uint8Array | null>(null);
  const [failed, setFailed] = useState<FileProblem | null>(null);
  const [encoding, setEncoding] = useState<Encoding>('utf-8');
  const [delimiter, setDelimiter] = useState('');
  const [overruled, setOverruled] = useState<readonly (ImportField | null)[] | null>(null);
  const read = useMemo<Table | null>(
    () => (source ? readTable(decode(source, encoding), delimiter) : null),
    [source, encoding, delimiter],
  );
  const mapping = useMemo(() => overruled ?? mapHeads(read?.heads ?? []), [overruled, read]);
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
  const problem = failed ?? (read && problemOf(read));
  // The same object until something in it changes: what shows it must not follow the progress of other things.
  return useMemo(
    () => ({
      /** What was read, also when it cannot be relied on: another delimiter or encoding may mend that. */
      read,
      table: problem ? null : read,
      problem,
      encoding,
      mapping,
      open,
      setEncoding,
      chooseDelimiter,
      setField,
    }),
    [read, problem, encoding, mapping, open, chooseDelimiter, setField],
  );
}

function problemOf({ faults, tooMany, rows }: Table): FileProblem | null {
  if (faults.length > 0) return 'unreliable';
  if (tooMany) return 'too-many';
  return rows.length === 0 ? 'empty' : null;
}

export type ImportTable = ReturnType<typeof useTable>;
