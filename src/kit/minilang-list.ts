import type { ListState } from '@/lib/list-state';
import { and, cond, order, search, toFilter, type Expr } from '@/lib/minilang';
import type { FieldSet } from './fields';

/**
 * The filter argument of a legacy list: the search text in any of `columns`, each typed condition, and what the list
 * itself demands. Undefined for no filter, which the server wants left out.
 */
export function toMinilang<Row>(
  set: FieldSet<Row>,
  state: Pick<ListState, 'q' | 'filters'>,
  columns: readonly string[],
  always?: Expr,
): string | undefined {
  const conditions = Object.entries(state.filters).map(([name, { op, value }]) => {
    const filter = set.fields[name]?.filter;
    return filter && cond(filter.column ?? name, op, value, filter.kind);
  });
  return toFilter(and(search(columns, state.q), ...conditions, always));
}

/** The order argument of a legacy list; `unique` is the column that no two of its rows share. */
export function toOrder<Row>(set: FieldSet<Row>, sort: ListState['sort'], unique: string): string {
  const column = sort && set.fields[sort.name]?.sort;
  if (!sort || typeof column !== 'string') return order(null, false, unique);
  return order(column.replace(/^-/, ''), sort.desc !== column.startsWith('-'), unique);
}
