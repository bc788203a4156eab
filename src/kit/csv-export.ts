import { BOM, csvRow, type Delimiter } from '@/lib/csv';
import { isoForCsv } from '@/lib/dates';
import type { Field, FieldSet } from './fields';

export interface CsvStyle {
  delimiter: Delimiter;
  bom: boolean;
}

const isNumeric = <Row>(field: Field<Row> | undefined): boolean =>
  field?.format === 'number' || field?.format === 'bytes';

/** What goes into a file for a field: the plain value, times as ISO 8601, lists by line, never the cell as it is shown. */
export function csvValue<Row>(field: Field<Row> | undefined, row: Row): string {
  const value = field?.value(row);
  if (value === null || value === undefined) return '';
  if (field?.format === 'time' || field?.format === 'age') return isoForCsv(value);
  return Array.isArray(value) ? value.join('\n') : String(value);
}

/** A file's beginning, with a head of labels, and the line of each row: a large list is written as it comes. */
export function csvWriter<Row>(
  set: FieldSet<Row>,
  columns: readonly string[],
  label: (name: string) => string,
  { delimiter, bom }: CsvStyle,
): { head: string; line: (row: Row) => string } {
  const fields = columns.map((name) => set.fields[name]);
  const numeric = fields.map(isNumeric);
  return {
    head: (bom ? BOM : '') + csvRow(columns.map(label), delimiter),
    line: (row) =>
      csvRow(
        fields.map((field) => csvValue(field, row)),
        delimiter,
        numeric,
      ),
  };
}

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The same with the file's text in parts. */
export const downloadFile = (name: string, parts: string[], type = 'text/csv;charset=utf-8'): void =>
  saveFile(name, new Blob(parts, { type }));
