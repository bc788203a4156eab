/** Which columns a legacy list filters and sorts by, and how each behaves. */
export type Primitive = string | number | boolean | null;
export type Kind = 'text' | 'uuid' | 'flag' | 'number' | 'time' | 'enum' | 'addresses';

export interface Column<Row> {
  kind: Kind;
  get: (row: Row) => Primitive | Primitive[];
  /** An enum's Python name and its members in database order. */
  members?: { name: string; values: string[]; notText: (kind: string) => string };
  /** A row's value never changes. */
  fixed?: true;
  /** Filters only. */
  unsortable?: boolean;
  /** What rows are sorted by when it is not the value itself. */
  rank?: (row: Row) => Primitive;
}

export type Columns<Row> = Record<string, Column<Row>>;

export function column<Row>(kind: Kind, get: Column<Row>['get'], more: Partial<Column<Row>> = {}): Column<Row> {
  return { kind, get, ...more };
}

/** `notText` words the refusal of a value that is no text: it differs from enum to enum. */
export function enumColumn<Row>(
  name: string,
  values: string[],
  get: (row: Row) => string,
  notText: (kind: string) => string,
) {
  const rank = (row: Row): number => values.indexOf(get(row));
  return { kind: 'enum', get, members: { name, values, notText }, rank } satisfies Column<Row>;
}
