import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { Feature } from '@/lib/releases';
import type { FilterSpec as UrlFilter, ListSpec } from '@/lib/list-state';

/** What a fact is before it is renderCell: sorted by, copied, written to CSV. Times are ISO 8601 text, sizes are numbers of bytes. */
export type Plain = string | number | boolean | null | undefined | readonly string[];

/** What `useTranslation` of kit and feature gives; asked for once for the many cells of a table. */
export interface Words {
  t: TFunction<readonly string[]>;
  language: string;
}

/** How a plain value is shown when the field brings no cell of its own. */
export type FieldFormat = 'text' | 'time' | 'age' | 'yesno' | 'number' | 'code' | 'bytes' | 'list' | 'choice';

/** Labels of an enum's options are `<feature>:<field>.<value>`. */
export interface FilterSpec extends UrlFilter {
  /** The server's column, where it is not the one that sorts. */
  column?: string;
  /** The values there are now, where they can be listed: offered for a press. */
  choices?: () => Promise<readonly string[]>;
  /** Of a whole list: the values that its rows have are offered for a press. */
  ofRows?: true;
}

/** The questions of a reader, by which the facts of a drawer are grouped: who or what it is, what it may do, what it uses, what happened. */
export const PARTS = ['identity', 'rights', 'use', 'history'] as const;
export type Part = (typeof PARTS)[number];

/** One read fact of an entity, declared once for table, filter bar, drawer and CSV. */
export interface Field<Row> {
  value: (row: Row) => Plain;
  cell?: (row: Row, words: Words) => ReactNode;
  format?: FieldFormat;
  /** The server's order column, with a minus where it runs the other way; true when the rows are sorted in the browser. */
  sort?: string | true;
  /** In the browser, sorted letter by letter, as the server that sends the first rows does; else numbers in a text count. */
  byCode?: true;
  filter?: FilterSpec;
  /** Starts hidden; the column chooser can show it. */
  hidden?: boolean;
  /** Cannot be hidden: the field that names the row. */
  always?: boolean;
  /** A release that lacks it shows the column as unavailable, with the release that brings it. */
  since?: Feature;
  /** Of its column as it begins (px), where that of its kind is not right. */
  width?: number;
  /** In the drawer; `identity` unless told, times are `history`. */
  part?: Part;
  /** Where the thing is that the value, or one of its items, names. */
  link?: (row: Row, item: string) => string | null;
  /** Of the field that names the row: where the name leads, in place of opening the row. */
  into?: (row: Row) => string | undefined;
  /** Never a column: shown in the drawer only. */
  drawerOnly?: boolean;
  /** Never in the drawer, where another field says it in whole. */
  columnOnly?: boolean;
}

export interface FieldSet<Row, Name extends string = string> {
  feature: string;
  fields: Record<Name, Field<Row>>;
  names: Name[];
}

/** `defineFields<Row>()('users', {…})`: the label of a field is `<feature>:fields.<name>`. Columns stand in the order written. */
export const defineFields =
  <Row>() =>
  <Name extends string>(feature: string, fields: Record<Name, Field<Row>>): FieldSet<Row, Name> => ({
    feature,
    fields,
    names: Object.keys(fields) as Name[],
  });

/** The part of a field set that the URL needs to know: which filters and sort keys exist. */
export function listSpec<Row>(set: FieldSet<Row>, extra: Pick<ListSpec, 'tabs' | 'defaults'> = {}): ListSpec {
  const filters: ListSpec['filters'] = {};
  const sorts: string[] = [];
  for (const name of set.names) {
    const field = set.fields[name];
    if (!field) continue;
    if (field.filter) filters[name] = field.filter;
    if (field.sort) sorts.push(name);
  }
  return {
    filters,
    sorts,
    ...(extra.tabs && { tabs: extra.tabs }),
    ...(extra.defaults && { defaults: extra.defaults }),
  };
}

/** The fields that a search looks through, by their names or by the server's columns of them. */
export const searchedFields = <Row>(set: FieldSet<Row>, search: readonly string[]): string[] =>
  set.names.filter((name) => {
    const { sort, filter } = set.fields[name] ?? {};
    return [name, sort, filter?.column].some((one) => typeof one === 'string' && search.includes(one));
  });

/** The names of the columns of a set, without those that only the drawer shows. */
export const columnNames = <Row, N extends string>(set: FieldSet<Row, N>): N[] =>
  set.names.filter((name) => !set.fields[name].drawerOnly);

/** Numbers stand at the right, digit under digit. */
export const isFigure = (field: Pick<Field<never>, 'format'> | undefined): boolean =>
  field?.format === 'number' || field?.format === 'bytes' || field?.format === 'age';
