import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartKey, fillAt, Patterns, type Series } from './ChartParts';
import { stacked, sumOf } from './chart-scale';

export interface BarRow {
  key: string;
  /** What it is of; a link where it has a page. */
  label: ReactNode;
  /** In the order of the series; none below 0. */
  amounts: readonly number[];
  /** The figures, all of them: a bar says nothing to who cannot see it. */
  text: ReactNode;
  /** What the whole width means in this row; unless told, the greatest row's sum. */
  full?: number;
  /** A mark on the bar, such as what was granted. */
  mark?: number;
}

interface Props {
  label: string;
  rows: readonly BarRow[];
  /** What the parts of a bar are, where it has several. */
  series?: readonly Series[];
}

const percent = (amount: number, full: number): number => (full > 0 ? Math.min((amount / full) * 100, 100) : 0);

/** Things beside each other, each with its name, a bar and its figures. */
export function BarList({ label, rows, series }: Props) {
  const { t } = useTranslation('charts');
  const id = useId();
  const most = Math.max(0, ...rows.map(({ amounts, mark = 0 }) => Math.max(sumOf(amounts), mark)));
  const parts = Math.max(1, series?.length ?? 1);
  return (
    <div className="qd-chart">
      <Patterns id={id} count={parts} />
      {series && parts > 1 ? <ChartKey id={id} label={t('key', { name: label })} series={series} /> : null}
      <ul className="qd-bars" aria-label={label}>
        {rows.map((row) => (
          <li key={row.key}>
            <span>{row.label}</span>
            <OneRow id={id} row={row} most={row.full ?? most} />
            <span>{row.text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const OneRow = ({ id, row, most }: { id: string; row: BarRow; most: number }) => (
  <svg aria-hidden="true">
    <rect className="qd-bars-ground" width="100%" height={14} rx={2} />
    {stacked(row.amounts).map(({ at, from, amount }) => {
      const start = percent(from, most);
      return (
        <rect
          key={at}
          x={`${start}%`}
          width={`${percent(from + amount, most) - start}%`}
          height={14}
          fill={fillAt(id, at)}
        />
      );
    })}
    {row.mark === undefined ? null : (
      <line
        className="qd-bars-mark"
        x1={`${percent(row.mark, most)}%`}
        x2={`${percent(row.mark, most)}%`}
        y1={0}
        y2={14}
      />
    )}
  </svg>
);
