import { useCallback, useMemo, useState } from 'react';
import { columnNames, type FieldSet } from './fields';
import { isStringArray, loadPreference, savePreference } from './storage';

export type Density = 'comfortable' | 'compact';

/** What a person chose for one table; kept in this browser. */
export interface TablePrefs {
  /** Shown columns, in their order. */
  columns: string[];
  density: Density;
  size: number;
  /** Seconds between automatic refreshes; 0 is off. */
  refresh: number;
}

type Stored = Partial<TablePrefs>;

const isStored = (value: unknown): value is Stored => {
  if (typeof value !== 'object' || value === null) return false;
  const { columns, density, size, refresh } = value as Record<string, unknown>;
  return (
    (columns === undefined || isStringArray(columns)) &&
    (density === undefined || density === 'comfortable' || density === 'compact') &&
    (size === undefined || typeof size === 'number') &&
    (refresh === undefined || typeof refresh === 'number')
  );
};

/** The columns that a table starts with: all that are not hidden at first. */
export const defaultColumns = <Row>(set: FieldSet<Row>): string[] =>
  columnNames(set).filter((name) => !set.fields[name]?.hidden);

/** Drops columns that no longer exist and puts back those that must stand. */
export function soundColumns<Row>(set: FieldSet<Row>, columns: readonly string[]): string[] {
  const known = columnNames(set);
  const kept = [...new Set(columns)].filter((name) => known.includes(name));
  return [...known.filter((name) => set.fields[name]?.always && !kept.includes(name)), ...kept];
}

const readStored = (name: string) => loadPreference<Stored>(`table.${name}`, {}, isStored);

const soundPrefs = <Row>(set: FieldSet<Row>, stored: Stored): TablePrefs => ({
  columns: soundColumns(set, stored.columns ?? defaultColumns(set)),
  density: stored.density ?? 'comfortable',
  size: stored.size && [10, 20, 50, 100].includes(stored.size) ? stored.size : 20,
  refresh: stored.refresh && [7, 30, 300].includes(stored.refresh) ? stored.refresh : 0,
});

/** What is remembered of a table, outside of React. */
export const readTablePrefs = <Row>(name: string, set: FieldSet<Row>): TablePrefs => soundPrefs(set, readStored(name));

/** Columns, density, page size and refresh of one table, remembered under `name`. */
export function useTablePrefs<Row>(name: string, set: FieldSet<Row>) {
  const [stored, setStored] = useState(() => readStored(name));
  const prefs = useMemo(() => soundPrefs(set, stored), [set, stored]);
  const change = useCallback(
    (part: Stored | 'reset') =>
      setStored((now) => {
        const next = part === 'reset' ? {} : { ...now, ...part };
        savePreference(`table.${name}`, next);
        return next;
      }),
    [name],
  );
  return [prefs, change] as const;
}
