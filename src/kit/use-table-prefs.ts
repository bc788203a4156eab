import { useCallback, useMemo } from 'react';
import * as v from 'valibot';
import { kept } from '@/lib/storage';
import { columnNames, type FieldSet } from './fields';
import { useKept } from './use-kept';

export type Density = 'comfortable' | 'compact';

/** What a person chose for one table; kept in this person's browser. */
export interface TablePrefs {
  /** Shown columns, in their order. */
  columns: string[];
  density: Density;
  size: number;
  /** Seconds between automatic refreshes; 0 is off. */
  refresh: number;
}

const STORED = v.partial(
  v.object({
    columns: v.array(v.string()),
    density: v.picklist(['comfortable', 'compact']),
    size: v.number(),
    refresh: v.number(),
  }),
);
type Stored = v.InferOutput<typeof STORED>;
const NOTHING: Stored = {};
const storedOf = (name: string) => kept('person', `table.${name}`, STORED);

/** The columns that a table starts with: all that are not hidden at first. */
export const defaultColumns = <Row>(set: FieldSet<Row>): string[] =>
  columnNames(set).filter((name) => !set.fields[name]?.hidden);

/** Drops columns that no longer exist and puts back those that must stand. */
export function soundColumns<Row>(set: FieldSet<Row>, columns: readonly string[]): string[] {
  const known = columnNames(set);
  const kept = [...new Set(columns)].filter((name) => known.includes(name));
  return [...known.filter((name) => set.fields[name]?.always && !kept.includes(name)), ...kept];
}

const soundPrefs = <Row>(set: FieldSet<Row>, stored: Stored): TablePrefs => ({
  columns: soundColumns(set, stored.columns ?? defaultColumns(set)),
  density: stored.density ?? 'comfortable',
  size: stored.size && [10, 20, 50, 100].includes(stored.size) ? stored.size : 20,
  refresh: stored.refresh && [7, 30, 300].includes(stored.refresh) ? stored.refresh : 0,
});

/** What is remembered of a table, outside of React. */
export const readTablePrefs = <Row>(name: string, set: FieldSet<Row>): TablePrefs =>
  soundPrefs(set, storedOf(name).get() ?? NOTHING);

/** Columns, density, page size and refresh of one table, remembered under `name`. */
export function useTablePrefs<Row>(name: string, set: FieldSet<Row>) {
  const own = useMemo(() => storedOf(name), [name]);
  const stored = useKept(own) ?? NOTHING;
  const prefs = useMemo(() => soundPrefs(set, stored), [set, stored]);
  const change = useCallback(
    (part: Stored | 'reset') => void own.set(part === 'reset' ? undefined : { ...own.get(), ...part }),
    [own],
  );
  return [prefs, change] as const;
}
