import type { Field, FieldFormat } from './fields';

export const MIN_WIDTH = 56;
export const MAX_WIDTH = 900;

/** What values of a kind need with the cell's padding (px). Longer ones end in an ellipsis. */
const BY_FORMAT: Record<FieldFormat, number> = {
  text: 144,
  time: 168,
  age: 104,
  yesno: 84,
  number: 104,
  bytes: 104,
  code: 204,
  list: 176,
  choice: 112,
};

export type SetWidths = (widths: Record<string, number>) => void;

type Sized = Pick<Field<never>, 'width' | 'format' | 'sort' | 'filter' | 'always'>;

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/;
/** How wide the words of a head are at most, told by its letters: measuring would cost a layout before the first row. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 13.5 : /[A-Zmw]/.test(letter) ? 10 : 7.6), 0);

/** Padding, the sort mark and the handle beside a head's words. */
const HEAD_EXTRA = 16 + 20;
/** From here on a head takes two lines. */
const ONE_LINE = 124;

/** A column's width before anybody changes it: by the field, or by the kind of its values, never less than its head needs. */
export function defaultWidth(field: Sized | undefined, label: string): number {
  const kind = field?.always
    ? 224
    : field?.filter?.kind === 'enum'
      ? BY_FORMAT.choice
      : BY_FORMAT[field?.format ?? 'text'];
  const words = textWidth(label);
  const longest = Math.max(...label.split(' ').map(textWidth));
  const head = words <= ONE_LINE ? words : Math.max(longest, words * 0.75);
  return Math.ceil(Math.max(field?.width ?? kind, head + HEAD_EXTRA));
}

export interface ColumnSize {
  name: string;
  /** As it begins (px). */
  width: number;
  /** On a narrow screen about half of it at most: something has to stand beside it. */
  shrinks?: boolean | undefined;
  /** As somebody set it (px). */
  own?: number | undefined;
}

/** What stands beside the columns, as CSS: a check box, what can be done to a row. Narrow screens have less of it. */
export const besideOf = (choosable: boolean, acts: boolean): string =>
  `${choosable ? 'var(--qd-check)' : '0px'} + ${acts ? 'var(--qd-acts)' : '0px'}`;

/**
 * The columns' widths as CSS. What room is left in the table is shared among those that nobody set, by their widths; the browser
 * works that out from the container, so that no script has to measure.
 */
export function columnStyles(columns: readonly ColumnSize[], beside: string): { widths: string[]; least: string } {
  const set = columns.reduce((sum, { own }) => sum + (own ?? 0), 0);
  const open = columns.filter(({ own }) => own === undefined);
  const free = open.reduce((sum, { width }) => sum + width, 0);
  const least = ({ width, shrinks }: ColumnSize) => (shrinks ? `min(${width}px, 52cqi)` : `${width}px`);
  const widths = columns.map((column) =>
    column.own === undefined
      ? `max(${least(column)}, (100cqi - (${set}px + ${beside})) * ${(column.width / free).toFixed(5)})`
      : `${column.own}px`,
  );
  return { widths, least: `calc(${[`${set}px`, ...open.map(least), beside].join(' + ')})` };
}
