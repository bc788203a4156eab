import { parseListState, type ListSpec, type ListState } from '@/lib/list-state';
import { applyList } from './client-list';
import type { FieldSet } from './fields';

/** A row by its name, for who only wants to go there. */
export interface NamedRow {
  id: string;
  name: string;
  /** Where it stands, if not in the list's first tab. */
  tab: string | undefined;
}

interface Read<Row> {
  queryKey: readonly unknown[];
  queryFn: (context: { signal: AbortSignal }) => Promise<unknown>;
  select?: (data: never) => { rows: readonly Row[] };
}

/** What of a list is needed to look through it. */
interface Searched<Row> {
  fields: FieldSet<Row>;
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  tabs: readonly string[];
  spec: (size: number) => ListSpec;
  search: readonly string[];
  whole: boolean;
  query: (state: ListState, part: { limit: number; offset: number }) => Read<Row> | undefined;
}

/** Rows of a list that hold a text, of every tab, the first tab's first. What several tabs share is read once. */
export async function namedRows<Row>(
  { fields, idOf, nameOf, tabs, spec, search, whole, query }: Searched<Row>,
  { text, most, signal }: { text: string; most: number; signal: AbortSignal },
): Promise<NamedRow[]> {
  const reads = new Map<string, Promise<unknown>>();
  const inTab = async (tab: string | undefined): Promise<NamedRow[]> => {
    const state = parseListState(new URLSearchParams({ q: text, ...(tab !== undefined && { tab }) }), spec(most));
    const asked = query(state, { limit: most, offset: 0 });
    if (!asked) return [];
    const key = JSON.stringify(asked.queryKey);
    const read = reads.get(key) ?? asked.queryFn({ signal });
    reads.set(key, read);
    const { rows } = asked.select ? asked.select((await read) as never) : ((await read) as { rows: readonly Row[] });
    const found = whole ? applyList(rows, fields, search, state) : rows;
    return found.map((row) => ({ id: idOf(row), name: nameOf(row), tab: tab === tabs[0] ? undefined : tab }));
  };
  const found = (await Promise.all((tabs.length > 0 ? tabs : [undefined]).map(inTab))).flat();
  return found.filter(({ id }, at) => found.findIndex((one) => one.id === id) === at).slice(0, most);
}
