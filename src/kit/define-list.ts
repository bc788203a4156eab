import type { QueryClient } from '@tanstack/react-query';
import type { AppError } from '@/api/errors';
import type { Entity } from '@/api/query-client';
import type { Viewer } from '@/api/session';
import { parseListState, type ListSpec, type ListState } from '@/lib/list-state';
import { listSpec, type FieldSet } from './fields';
import type { NamedRow } from './named-rows';
import { readTablePrefs } from './use-table-prefs';

/** What is asked of a list. */
export interface Ask<Scope = void> {
  state: ListState;
  /** The columns that are shown; none where only the rows' own facts are wanted. */
  shown: readonly string[];
  /** Undefined while it is not known who asks: before the session is. */
  viewer: Viewer | undefined;
  /** What a list in a drawer is of: the project, whose members. */
  scope: Scope;
}

/** Which rows of a paged list. */
export interface Part {
  limit: number;
  offset: number;
}

export const partOf = ({ page, size }: Pick<ListState, 'page' | 'size'>): Part => ({
  limit: size,
  offset: (page - 1) * size,
});

/** The rows of a page and the count of all, or all rows of a whole list. `problems` are parts that failed alone. */
export interface Answer<Row> {
  rows: readonly Row[];
  total: number;
  problems?: readonly AppError[];
}

/** A read, as the query cache takes it; `select` where the answer is a part of what is read. */
export interface ListQuery<Row> {
  queryKey: readonly unknown[];
  queryFn: (context: { signal: AbortSignal }) => Promise<unknown>;
  select?: (data: never) => Answer<Row>;
}

/** Where rows come from: `wholeRows`, `legacyRows`, `v2Rows`, `nestedRows`. */
export interface Source<Row, Scope = void> {
  /** The read for a state; undefined while it depends on who asks, and that is not known. */
  query: (list: ListFacts<Row>, ask: Ask<Scope>, part: Part) => ListQuery<Row> | undefined;
  /** What the free search looks through: fields of a whole list, the server's columns of others. */
  search: readonly string[];
  /** All rows come at once, and are filtered, sorted and paged in the browser. */
  whole?: true;
  /**
   * Of a list that takes long: what shows the rows of a state meanwhile, where something quicker has exactly those. Of a paged
   * one they are shown if they fill the page; how many there are in all it tells itself.
   */
  first?: ((list: ListFacts<Row>, ask: Ask<Scope>) => ListQuery<Row> | undefined) | undefined;
}

/** What is known of a list wherever it is shown. */
export interface ListFacts<Row> {
  /** For saved settings and files; the fields' feature unless told. */
  name: string;
  entity: Entity;
  fields: FieldSet<Row>;
  idOf: (row: Row) => string;
  /** What a row is called; its id unless told. */
  nameOf: (row: Row) => string;
  /** How it begins, as in the address. */
  sort: string;
  /** The first is the one that it begins with, and where what was made appears. */
  tabs: readonly string[];
  /** How often it is read again by itself, as it begins (s); 0: not at all. */
  refresh: number;
  /** Nothing is asked for ahead: neither the next page nor what a pointer rests on. */
  slow: boolean;
}

/** What is looked for, by whom, and how much of it is wanted. */
interface Look {
  text: string;
  viewer: Viewer;
  most: number;
  signal: AbortSignal;
}

export interface List<Row, Scope = void> extends ListFacts<Row> {
  source: Source<Row, Scope>;
  /** What its address may hold, with so many rows to a page. */
  spec: (size: number) => ListSpec;
  /** Asks for what an address will show, under the key where the list looks for it. Does nothing before it can. */
  prefetch: (client: QueryClient, url: URL, viewer?: Viewer) => Promise<void>;
  /** What of it holds a text: for the palette. */
  named: (asked: Look) => Promise<readonly NamedRow[]>;
}

type Optional = 'name' | 'nameOf' | 'tabs' | 'refresh' | 'slow';
export type ListDefinition<Row, Scope> = Omit<ListFacts<Row>, Optional> &
  Partial<Pick<ListFacts<Row>, Optional>> & { rows: Source<Row, Scope> };

/**
 * Everything that is known of a list, once: for its page, the boot, menu and router, files, bulk runs and drawers.
 * `defineList({ entity: 'users', fields, idOf, sort: 'name', rows: legacyRows({…}) })`
 */
export function defineList<Row, Scope = void>(given: ListDefinition<Row, Scope>): List<Row, Scope> {
  const { entity, fields, idOf, sort, rows: source } = given;
  const { name = fields.feature, nameOf = idOf, tabs = [], refresh = 0, slow = false } = given;
  const facts: ListFacts<Row> = { name, entity, fields, idOf, nameOf, sort, tabs, refresh, slow };
  const spec = (size: number): ListSpec =>
    listSpec(fields, {
      ...(tabs.length > 0 && { tabs }),
      defaults: { sort, size, ...(tabs[0] && { tab: tabs[0] }) },
    });
  return {
    ...facts,
    source,
    spec,
    prefetch: async (client, url, viewer) => {
      const { columns: shown, size } = readTablePrefs(name, fields);
      const state = parseListState(url.searchParams, spec(size));
      // Only lists of a page are asked for ahead, and those are of nothing.
      const ask = { state, shown, viewer, scope: undefined as Scope };
      const quick = source.first?.(facts, ask);
      const query = quick ?? source.query(facts, ask, partOf(state));
      if (query) await client.prefetchQuery(query);
    },
    named: async ({ viewer, ...look }) => {
      const { namedRows } = await import('./named-rows');
      const query = (state: ListState, part: Part) =>
        source.query(facts, { state, shown: [], viewer, scope: undefined as Scope }, part);
      const { search, whole = false } = source;
      return namedRows({ ...facts, spec, search, whole, query }, look);
    },
  };
}

/** The read of a list as it begins: of a whole list, that is all of it. */
export function startQuery<Row>(list: List<Row>, viewer: Viewer) {
  const state = parseListState(new URLSearchParams(), list.spec(20));
  const query = list.source.query(list, { state, shown: [], viewer, scope: undefined }, partOf(state));
  return query as { queryKey: readonly unknown[]; queryFn: (context: { signal: AbortSignal }) => Promise<Answer<Row>> };
}
