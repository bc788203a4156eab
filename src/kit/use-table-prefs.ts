import { useCallback, useMemo } from 'react';
import * as v from 'valibot';
import { PAGE_SIZES } from '@/lib/list-state';
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
  /** The size is as many rows as the screen has room for. */
  fit: boolean;
  /** Widths of columns that the person set (px). */
  widths: Record<string, number>;
  /** Seconds between automatic refreshes; 0 is off. */
  refresh: number;
}

const STORED = v.partial(
  v.object({
    columns: v.array(v.string()),
    density: v.picklist(['comfortable', 'compact']),
    size: v.number(),
    fit: v.boolean(),
    widths: v.record(v.string(), v.number()),
    refresh: v.number(),
  }),
);
type Stored = v.InferOutput<typeof STORED>;
const NOTHING: Stored = {};
const NO_WIDTHS: Record<string, number> = {};
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

/** Above and below the rows of a list page, the head of its table among them (px), as in table.css. */
const FRAME = 292 + 38;
const fittingRows = (density?: Density): number =>
  Math.min(100, Math.max(5, Math.floor((window.innerHeight - FRAME) / (density === 'compact' ? 30 : 36))));

const soundPrefs = <Row>(set: FieldSet<Row>, stored: Stored, refresh: number): TablePrefs => ({
  columns: soundColumns(set, stored.columns ?? defaultColumns(set)),
  density: stored.density ?? 'comfortable',
  widths: stored.widths ?? NO_WIDTHS,
  size: stored.fit ? fittingRows(stored.density) : (PAGE_SIZES.find((size) => size === stored.size) ?? 20),
  fit: stored.fit ?? false,
  refresh: [0, 7, 30, 60, 300].find((every) => every === stored.refresh) ?? refresh,
});

/** What is remembered of a table, outside of React. */
export const readTablePrefs = <Row>(name: string, set: FieldSet<Row>): TablePrefs =>
  soundPrefs(set, storedOf(name).get() ?? NOTHING, 0);

/** Columns, density, page size and refresh of one table, remembered under `name`. @param refresh as it begins (s) */
export function useTablePrefs<Row>(name: string, set: FieldSet<Row>, refresh: number) {
  const own = useMemo(() => storedOf(name), [name]);
  const stored = useKept(own) ?? NOTHING;
  const prefs = useMemo(() => soundPrefs(set, stored, refresh), [set, stored, refresh]);
  const change = useCallback(
    (part: Stored | 'reset') => void own.set(part === 'reset' ? undefined : { ...own.get(), ...part }),
    [own],
  );
  return [prefs, change] as const;
}
