import { useMemo, useState } from 'react';
import { mapHeads, type ImportField } from './columns';
import { decode, detectEncoding, MAX_BYTES, MAX_ROWS, readTable, type Encoding, type Table } from './read-file';

interface Source {
  name: string;
  bytes: Uint8Array;
}
export type FileProblem = 'too-big' | 'too-many' | 'empty' | 'unreadable';

/** The chosen file as a table, with what was found out about it; each finding can be overruled. */
export function useTable(language: string) {
  const [source, setSource] = useState<Source | null>(null);
  const [failed, setFailed] = useState<FileProblem | null>(null);
  const [encoding, setEncoding] = useState<Encoding>('utf-8');
  const [delimiter, setDelimiter] = useState('');
  const [overruled, setOverruled] = useState<readonly (ImportField | null)[] | null>(null);
  const table = useMemo<Table | null>(
    () => (source ? readTable(decode(source.bytes, encoding), delimiter) : null),
    [source, encoding, delimiter],
  );
  const mapping = useMemo(() => overruled ?? mapHeads(table?.heads ?? []), [overruled, table]);
  const open = async (file: File) => {
    setOverruled(null);
    setDelimiter('');
    setSource(null);
    setFailed(null);
    if (file.size > MAX_BYTES) return setFailed('too-big');
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      setEncoding(detectEncoding(bytes, language));
      setSource({ name: file.name, bytes });
    } catch {
      setFailed('unreadable');
    }
  };
  const count = table?.rows.length ?? 0;
  const problem: FileProblem | null =
    failed ?? (table ? (count === 0 ? 'empty' : count > MAX_ROWS ? 'too-many' : null) : null);
  return {
    name: source?.name ?? null,
    table: problem ? null : table,
    problem,
    encoding,
    mapping,
    open,
    setEncoding,
    setDelimiter: (next: string) => {
      setOverruled(null);
      setDelimiter(next);
    },
    /** Gives a column another meaning; another column with that meaning loses it. */
    setField: (at: number, field: ImportField | null) =>
      setOverruled(mapping.map((now, index) => (index === at ? field : now === field ? null : now))),
  };
}

export type ImportTable = ReturnType<typeof useTable>;
